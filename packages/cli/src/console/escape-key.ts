/** The byte that a terminal sends for an escape key: `^]`, in either case of a letter, or a character of ASCII. */
export function escapeByte(key: string): number {
  const control = /^\^(.)$/s.exec(key)?.[1]
  if (control === undefined) return key.charCodeAt(0)
  return control.toUpperCase().charCodeAt(0) ^ 0x40
}
