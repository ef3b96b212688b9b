/** Facts as lines `Label:   value`, the values below each other. */
export function formatFields(
  fields: readonly (readonly [label: string, value: string | number])[],
  width: number,
): string {
  return fields.map(([label, value]) => `${`${label}:`.padEnd(width)} ${value}\n`).join('')
}
