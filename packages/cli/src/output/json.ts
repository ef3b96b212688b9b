/** A value as one line of JSON. A bigint is a string of decimal digits, because many readers of JSON lose digits past 2^53. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => (typeof member === 'bigint' ? String(member) : member))
}
