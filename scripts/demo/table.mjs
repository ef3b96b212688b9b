/**
 * Rows of cells as a table. The first row is its heading.
 *
 * @param {readonly (readonly string[])[]} rows
 */
export function formatTable(rows) {
  const [heading = []] = rows
  const widths = heading.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const lines = rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  )
  lines.splice(1, 0, '-'.repeat(widths.reduce((sum, width) => sum + width + 3, -3)))
  return lines.join('\n')
}
