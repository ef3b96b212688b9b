/** The requests of roff's `man` macros, as texts that end with a line's end. Texts of others are escaped here. */

/**
 * A text that roff prints as it is; long words may be broken after a comma.
 *
 * @param {string} text
 */
export function escape(text) {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('…', '...')
    .replaceAll('-', '\\-')
    .replaceAll("'", '\\(aq')
    .replaceAll(/,(?=\S)/g, ',\\:')
    .replaceAll(/[^\n\x20-\x7e]/gu, character => `\\[u${hexadecimal(character)}]`)
    .replaceAll(/^\./gm, '\\&.')
}

/** @param {string} title */
export function section(title) {
  return `.SH ${argument(title)}\n`
}

/** @param {string} title */
export function subsection(title) {
  return `.SS ${argument(title)}\n`
}

/** @param {string} text */
export function paragraph(text) {
  return `.PP\n${escape(text)}\n`
}

/**
 * A term and what it means, with more below it.
 *
 * @param {string} term Roff already.
 * @param {string} meaning
 * @param {readonly string[]} more Indented requests.
 */
export function definition(term, meaning, more = []) {
  const below = more.length === 0 ? '' : `.RS\n${more.join('')}.RE\n`
  return `.TP\n${term}\n${escape(meaning)}\n${below}`
}

/** @param {string} text */
export function bold(text) {
  return `\\fB${escape(text)}\\fR`
}

/** @param {string} text */
export function italic(text) {
  return `\\fI${escape(text)}\\fR`
}

/** @param {string} text */
export function argument(text) {
  return `"${escape(text).replaceAll('"', '\\(dq')}"`
}

/** @param {string} character */
function hexadecimal(character) {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
