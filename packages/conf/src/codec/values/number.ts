import type { ErrorCode } from '@guestwork/util'
import { absent, type ValueType } from '../value-type.ts'

/** The bounds of a number, both included. */
export interface NumberRange {
  /** The least value; 0 when left out. */
  readonly min?: number
  /** The greatest value; 2^32 - 1 when left out. */
  readonly max?: number
}

const decimal = /^[ \t\n\r]*([+-]?\d+)[ \t\n\r]*$/
const ofAnyBase = /^[ \t\n\r]*(?:(0[xX][0-9a-fA-F]+)|0([0-7]+)|([+-]?\d+))[ \t\n\r]*$/

/** A whole number within bounds, written in decimal. */
export function integer({ min = 0, max = 0xffffffff }: NumberRange = {}): ValueType<number> {
  const inRange = (value: number): boolean => Number.isInteger(value) && value >= min && value <= max
  return {
    kind: 'value',
    typescript: 'number',
    schema: { type: 'integer', minimum: min, maximum: max },
    expected: `a whole number from ${String(min)} to ${String(max)}`,
    parse(value) {
      const digits = decimal.exec(value)?.[1]
      const number = Number(digits)
      return digits !== undefined && inRange(number) ? number : undefined
    },
    format: value => (inRange(value) ? String(value) : undefined),
  }
}

/** A whole number from 0 to 2^32 - 1. */
export const uint = integer()

/** A whole number from 1 to 2^32 - 1. */
export const positive = integer({ min: 1 })

/** A whole number from -2^31 to 2^31 - 1. */
export const int = integer({ min: -0x80000000, max: 0x7fffffff })

/** A TCP or UDP port. */
export const port = integer({ max: 65535 })

/** A number that is read in any base of C, and written as `0x` and at least so many digits. */
export function hex(digits: number, max: number): ValueType<number> {
  const inRange = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= max
  return {
    ...integer({ max }),
    expected: `a number from 0 to 0x${max.toString(16)}`,
    parse(value) {
      const number = parseAnyBase(value)
      return number !== undefined && inRange(number) ? number : undefined
    },
    format: value => (inRange(value) ? `0x${value.toString(16).padStart(digits, '0')}` : undefined),
  }
}

/** A number that is read as hexadecimal digits, with `0x` before them or without, and written with it; 0 says nothing. */
export function hexDigits(max: number): ValueType<number> {
  const type = hex(1, max)
  return unlessZero({
    ...type,
    parse: value => type.parse(value.replace(/^[ \t\n\r]*(?=[0-9a-fA-F])(?!0[xX])/, '0x')),
  })
}

/** A number that is read in any base of C and written in decimal. */
export function integerOfAnyBase(range: NumberRange = {}): ValueType<number> {
  const plain = integer(range)
  return {
    ...plain,
    parse(value) {
      const number = parseAnyBase(value)
      return number === undefined ? undefined : plain.parse(String(number))
    },
  }
}

/** A whole number from 0 to 2^32 - 1, in any base of C. */
export const anyBase = integerOfAnyBase()

function parseAnyBase(value: string): number | undefined {
  const found = ofAnyBase.exec(value)
  if (found === null) return undefined
  const [, hexadecimal, octal, digits] = found
  if (hexadecimal !== undefined) return Number(hexadecimal)
  return octal === undefined ? Number(digits) : Number.parseInt(octal, 8)
}

/** A number of which one beyond its bounds, that the wider type still takes, has a code of its own. */
export function bounded(
  type: ValueType<number>,
  wider: ValueType<number>,
  code: ErrorCode,
): ValueType<number> {
  return { ...type, codeOf: text => (wider.parse(text) === undefined ? undefined : code) }
}

/** A number, or a size, of which 0 says the same as leaving it out. */
export function unlessZero<Value>(type: ValueType<Value>): ValueType<Value> {
  const { unit } = type
  const said = <Read>(value: Read): Read | typeof absent => (value === 0 || value === 0n ? absent : value)
  return {
    ...type,
    parse: text => said(type.parse(text)),
    ...(unit === undefined
      ? {}
      : { unit: { ...unit, parse: (text, written) => said(unit.parse(text, written)) } }),
  }
}

const maxUint64 = 0xffff_ffff_ffff_ffffn

/** The bounds of a 64-bit number, both included. */
export interface BigRange {
  /** The least value; 0 when left out. */
  readonly min?: bigint
  /** The greatest value; 2^64 - 1 when left out. */
  readonly max?: bigint
}

/** A whole number that may pass 2^53, written in decimal. */
export function bigInteger({ min = 0n, max = maxUint64 }: BigRange = {}): ValueType<bigint> {
  const inRange = (value: bigint): boolean => typeof value === 'bigint' && value >= min && value <= max
  return {
    kind: 'value',
    typescript: 'bigint',
    schema: { type: 'integer', minimum: Number(min) },
    expected: `a whole number from ${String(min)} to ${String(max)}`,
    parse(value) {
      const digits = decimal.exec(value)?.[1]
      if (digits === undefined || digits.length > 20) return undefined
      const number = BigInt(digits.replace('+', ''))
      return inRange(number) ? number : undefined
    },
    format: value => (inRange(value) ? String(value) : undefined),
  }
}

/** A whole number from 0 to 2^64 - 1. */
export const ulong = bigInteger()

/** A whole number from -2^63 to 2^63 - 1. */
export const long = bigInteger({ min: -(2n ** 63n), max: 2n ** 63n - 1n })

/** The permissions of a file: read as octal digits, written with at least so many. */
export function octal(digits: number): ValueType<number> {
  const max = 0o777
  return {
    ...integer({ max }),
    expected: 'permissions as three octal digits, such as 0644',
    parse(value) {
      const number = /^[0-7]{1,4}$/.test(value) ? Number.parseInt(value, 8) : Number.NaN
      return number <= max ? number : undefined
    },
    format: value =>
      Number.isInteger(value) && value >= 0 && value <= max
        ? value.toString(8).padStart(digits, '0')
        : undefined,
  }
}
