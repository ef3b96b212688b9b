import { isVirtError } from '@guestwork/util'
import fc from 'fast-check'

/**
 * Texts as an attacker would write them: pieces of valid ones, cut, repeated and put together, with any characters
 * between them.
 *
 * @param pieces What has a meaning in the format.
 */
export function hostileText(pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 8 }) },
    { weight: 1, arbitrary: fc.constantFrom('é', '\u{1f600}', '\ud800', '\ufeff', '\u2028', '\uffff') },
  )
  return fc.array(piece, { maxLength: 40 }).map(parts => parts.join(''))
}

/** What a function makes of a text; undefined where it refuses it as it should, with a VirtError. */
export function accepted<T>(parse: (text: string) => T, text: string): { readonly value: T } | undefined {
  try {
    return { value: parse(text) }
  } catch (error) {
    if (isVirtError(error)) return undefined
    throw error
  }
}
