import { malformed } from './malformed.ts'

const integers: Readonly<Record<string, readonly [smallest: number, largest: number]>> = {
  byte: [-128, 127],
  short: [-32_768, 32_767],
  int: [-2_147_483_648, 2_147_483_647],
}

const smallestLong = -(2n ** 63n)
const largestLong = 2n ** 63n - 1n
const scalars: ReadonlySet<string> = new Set([
  ...Object.keys(integers),
  'string',
  'boolean',
  'long',
  'dateTime',
  'anyURI',
])

/** Whether a name is that of a type whose values are a text. */
export function isScalar(name: string): boolean {
  return scalars.has(name)
}

/**
 * Makes a value of a text.
 *
 * @param type - a scalar type; the name of a list of words counts as `string`
 * @throws VimTransportError `not-soap` where it does not fit
 */
export function decodeScalar(text: string, type: string): string | boolean | number | bigint | Date {
  if (type === 'boolean') return decodeBoolean(text.trim())
  if (type === 'long') return decodeLong(text.trim())
  if (type === 'dateTime') return decodeDate(text.trim())
  const range = Object.hasOwn(integers, type) ? integers[type] : undefined
  return range === undefined ? text : decodeInteger(text.trim(), type, range)
}

function decodeBoolean(text: string): boolean {
  if (text === 'true' || text === '1') return true
  if (text === 'false' || text === '0') return false
  throw unfit(text, 'boolean')
}

function decodeInteger(text: string, type: string, [smallest, largest]: readonly [number, number]): number {
  const number = /^[-+]?\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  if (number >= smallest && number <= largest) return number
  throw unfit(text, type)
}

function decodeLong(text: string): bigint {
  if (!/^[-+]?\d{1,30}$/.test(text)) throw unfit(text, 'long')
  const number = BigInt(text.replace('+', ''))
  if (number < smallestLong || number > largestLong) throw unfit(text, 'long')
  return number
}

function decodeDate(text: string): Date {
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) throw unfit(text, 'dateTime')
  return date
}

function unfit(text: string, type: string): Error {
  return malformed(`'${text.slice(0, 80)}' is no ${type}`)
}
