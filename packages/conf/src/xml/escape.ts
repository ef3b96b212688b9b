import { VirtError } from '@guestwork/util'
import { impossibleCharacter } from './characters.ts'

const special = /[<>&"'\t\n\r]/g
const textSpecial = /[<>&"'\r]/g
const needsCare = /[<>&"'\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/

const replacements: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
])

/** A string as the value of an attribute. White space that a reader would fold is written as a reference. */
export function escapeAttribute(value: string): string {
  return needsCare.test(value) ? escapeMatches(value, special) : value
}

/** A string as the text of an element. */
export function escapeText(value: string): string {
  return needsCare.test(value) ? escapeMatches(value, textSpecial) : value
}

function escapeMatches(value: string, characters: RegExp): string {
  const index = impossibleCharacter(value)
  if (index !== undefined) {
    const code = value.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')
    throw new VirtError(
      'INVALID_ARG',
      `XML cannot hold the character U+${code} at index ${String(index)} of a text`,
      { domain: 'XML', details: { character: `U+${code}`, index } },
    )
  }
  return value.replace(characters, character => replacements.get(character) ?? character)
}
