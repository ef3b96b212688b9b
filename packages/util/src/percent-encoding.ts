/**
 * Decodes `%xx` escapes as UTF-8; a `%` that begins no escape stays (`xmlURIUnescapeString`).
 * Undefined when the bytes are not UTF-8.
 */
export function decodePercent(text: string): string | undefined {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text.replace(/%(?![0-9A-Fa-f]{2})/g, '%25'))
  } catch {
    return undefined
  }
}

/**
 * Escapes all of a text but letters, digits and `-._~` and the characters in `keep` (`xmlURIEscapeStr`).
 * Lone surrogates become U+FFFD.
 */
export function encodePercent(text: string, keep = ''): string {
  const escaped = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    escapeCharacter,
  )
  if (keep === '') return escaped
  return escaped.replace(/%[0-7][0-9A-F]/g, escape => {
    const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16))
    return keep.includes(character) ? character : escape
  })
}

function escapeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
