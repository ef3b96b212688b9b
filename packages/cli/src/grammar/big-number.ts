import { malformed, wholeNumber, type Option, type ValueTraits } from './option.ts'

const largest = 2n ** 64n - 1n
const signedLimit = 2n ** 63n

/** How a {@link bigNumber} is read. */
export interface BigNumberTraits extends ValueTraits {
  /** -1 stands for the largest number, as C reads it (`vshCommandOptULongLongWrap`). */
  readonly wraps?: boolean
  /** It has a sign, and half the range on either side of 0 (`vshCommandOptLongLong`). */
  readonly signed?: boolean
}

/** A whole number up to 2^64 - 1 that may be left out (`VSH_OT_INT`). */
export function bigNumber(
  help: string,
  { wraps = false, signed = false, ...traits }: BigNumberTraits = {},
): Option<bigint | undefined> {
  const read = (name: string, given: readonly string[] | undefined) => {
    const text = given?.[0]
    if (text === undefined) return undefined
    if (signed) return readSigned(name, text)
    const value = readBig(text)
    if (value === undefined || value > largest || value < (wraps ? -largest : 0n)) throw malformed(name, text)
    return BigInt.asUintN(64, value)
  }
  return { required: false, namedOnly: false, ...traits, kind: 'number', help, read }
}

/**
 * A whole number of 64 bits with a sign.
 *
 * @param name - the option's, for the error
 * @throws CommandError `INVALID_ARG` for a text that is none.
 */
export function readSigned(name: string, text: string): bigint {
  const value = readBig(text)
  if (value === undefined || value >= signedLimit || value < -signedLimit) throw malformed(name, text)
  return value
}

/** A text that is a whole number, see {@link wholeNumber}; undefined for others. */
export function readBig(text: string): bigint | undefined {
  return wholeNumber(text) === undefined ? undefined : BigInt(text.replace('+', ''))
}
