import { showText, type ShownText } from './display-width.ts'

const gap = 3

/**
 * Rows as a table in virsh's manner (`vshTable`): a blank, then columns as wide as their widest cell, three blanks apart.
 *
 * @param headings - printed above a line of dashes; none for a table without them
 */
export function formatTable(
  headings: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
): string {
  const all = headings === undefined ? rows : [headings, ...rows]
  const shown = all.map(row => row.map(showText))
  const widths: number[] = []
  for (const row of shown) {
    for (const [column, { width }] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, width)
  }
  const lines = shown.map(row => formatRow(row, widths))
  if (headings !== undefined)
    lines.splice(1, 0, '-'.repeat(widths.reduce((sum, width) => sum + width + gap, 0)))
  return lines.map(line => `${line}\n`).join('')
}

function formatRow(row: readonly ShownText[], widths: readonly number[]): string {
  const last = row.length - 1
  return row.reduce((line, { text, width }, column) => {
    const padding = column === last ? 0 : (widths[column] ?? 0) - width + gap
    return line + text + ' '.repeat(padding)
  }, ' ')
}
