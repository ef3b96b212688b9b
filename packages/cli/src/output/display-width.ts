const ascii = /^[\x20-\x7e]*$/
const unsafe = /[\p{Cc}\p{Cs}\p{Cn}\u2028\u2029]|\\(?=x)/gu
const narrow = /^[\xad\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\u{1f1e6}-\u{1f1ff}]$/u
const combining = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff\ud7b0-\ud7fb]$/u
const wide =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18d08}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u

/** A text as a table shows it, with the number of columns that it takes on a terminal. */
export interface ShownText {
  /** The text, free of what would disturb. */
  readonly text: string
  /** Columns on a terminal. */
  readonly width: number
}

/**
 * A text that cannot disturb a table: what is not printable becomes `\x` and two hexadecimal digits for each byte, and so
 * does a backslash before an x. Bytes outside ASCII are all `\xff`, as virsh shows them. Widths are those of glibc's `wcwidth`.
 */
export function showText(text: string): ShownText {
  if (ascii.test(text) && !text.includes('\\x')) return { text, width: text.length }
  const shown = text.replace(unsafe, hexadecimal)
  return { text: shown, width: Array.from(shown).reduce((sum, character) => sum + columns(character), 0) }
}

function columns(character: string): 0 | 1 | 2 {
  if (narrow.test(character)) return 1
  if (combining.test(character)) return 0
  return wide.test(character) ? 2 : 1
}

/** A character as `\x` and two hexadecimal digits for each of its bytes, see {@link showText}. */
export function hexadecimal(character: string): string {
  const bytes = new TextEncoder().encode(character)
  return Array.from(bytes, byte => `\\x${(byte < 0x80 ? byte : 0xff).toString(16).padStart(2, '0')}`).join('')
}
