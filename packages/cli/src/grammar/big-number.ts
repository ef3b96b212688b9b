import { malformed, wholeNumber, type Option, type ValueTraits } from './option.ts'

const largest = 2n ** 64n - 1n

/** How a {@link bigNumber} is read. */
export interface BigNumberTraits extends ValueTraits {
  /** -1 stands for the largest number, as C reads it (`vshCommandOptULongLongWrap`). */
  readonly wraps?: boolean
}

/** A whole number up to 2^64 - 1 that may be left out (`VSH_OT_INT`). */
export function bigNumber(
  help: string,
  { wraps = false, ...traits }: BigNumberTraits = {},
): Option<bigint | undefined> {
  const read = (name: string, given: readonly string[] | undefined) => {
    const text = given?.[0]
    if (text === undefined) return undefined
    const value = readBig(text)
    if (value === undefined || value > largest || value < (wraps ? -largest : 0n)) throw malformed(name, text)
    return BigInt.asUintN(64, value)
  }
  return { required: false, namedOnly: false, ...traits, kind: 'number', help, read }
}

/** A text that is a whole number, see {@link wholeNumber}; undefined for others. */
export function readBig(text: string): bigint | undefined {
  return wholeNumber(text) === undefined ? undefined : BigInt(text.replace('+', ''))
}
