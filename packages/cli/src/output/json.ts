/** A value as one line of JSON without control characters. A bigint is a string of decimal digits, because many readers of JSON lose digits past 2^53. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'bigint' ? String(member) : member,
  )
  return text.replaceAll(/\p{Cc}/gu, character => `\\u00${character.charCodeAt(0).toString(16)}`)
}
