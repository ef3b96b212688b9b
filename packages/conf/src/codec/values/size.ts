import { isVirtError, scaleInteger, type ErrorCode } from '@guestwork/util'
import type { ValueType } from '../value-type.ts'

const unitBytes = { bytes: 1n, KiB: 1024n, MiB: 1024n ** 2n } as const
const maxBytes = 0xffff_ffff_ffff_ffffn
const digitsOnly = /^[ \t\n\r]*\+?(\d{1,20})[ \t\n\r]*$/

/** The number of bytes that a text in a unit stands for, by libvirt's rules (`virScaleInteger`); undefined for none. */
export function parseBytes(text: string, unit: string): bigint | undefined {
  const digits = digitsOnly.exec(text)?.[1]
  if (digits === undefined) return undefined
  try {
    return scaleInteger(BigInt(digits), unit)
  } catch {
    return undefined
  }
}

/** What is wrong with a size that is a number: an unknown unit, or too many of it. */
function codeOfSize(text: string, unit: string): ErrorCode | undefined {
  const digits = digitsOnly.exec(text)?.[1]
  if (digits === undefined || BigInt(digits) > maxBytes) return undefined
  try {
    scaleInteger(BigInt(digits), unit)
    return undefined
  } catch (error) {
    return isVirtError(error) ? error.code : undefined
  }
}

/** How a size is held, read and written. */
export interface SizeOptions {
  /** The unit of the value in the object, and of the text that is written. */
  readonly unit: keyof typeof unitBytes
  /** The unit of a text that names none; the unit of the value when left out. */
  readonly assumed?: string
  /** The name under which the unit is written; its own when left out. */
  readonly written?: string
  /** The attribute that names the unit; `unit` when left out. */
  readonly attribute?: string
  /** Whether that attribute is written before the one with the value. */
  readonly unitFirst?: boolean
}

/** A size with its unit in an attribute. It is rounded up to whole units of the object. */
export function size({
  unit,
  assumed = unit,
  written: shown = unit,
  attribute = 'unit',
  unitFirst = false,
}: SizeOptions): ValueType<bigint> {
  const scale = unitBytes[unit]
  const format = (value: unknown): string | undefined =>
    typeof value === 'bigint' && value >= 0n && value * scale <= maxBytes + scale ? String(value) : undefined
  return {
    kind: 'value',
    typescript: 'bigint',
    schema: { type: 'integer', minimum: 0 },
    expected: "a size, with 'unit' one of 'b', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB', 'KB', 'MB', 'GB'",
    parse: text => inUnits(parseBytes(text, assumed), scale),
    codeOf: (text, written) => codeOfSize(text, unitOf(written, assumed)),
    format,
    unit: {
      attribute,
      first: unitFirst,
      parse: (text, written) => inUnits(parseBytes(text, unitOf(written, assumed)), scale),
      format(value) {
        const formatted = format(value)
        return formatted === undefined ? undefined : [formatted, shown]
      },
    },
  }
}

/** The unit that counts; an empty one is none. */
function unitOf(written: string | undefined, assumed: string): string {
  return written === undefined || written === '' ? assumed : written
}

function inUnits(bytes: bigint | undefined, scale: bigint): bigint | undefined {
  return bytes === undefined ? undefined : (bytes + scale - 1n) / scale
}

/** A size in KiB, which is also the unit of a text that names none. */
export const kibibytes = size({ unit: 'KiB' })

const prettyUnits = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB']

/** A size in bytes, written in the largest unit that leaves no fraction (`virFormatIntPretty`). */
export function prettySize(assumed: string): ValueType<bigint> {
  return {
    ...size({ unit: 'bytes', assumed }),
    unit: {
      attribute: 'unit',
      parse: (text, written) => parseBytes(text, unitOf(written, assumed)),
      format(value) {
        if (typeof value !== 'bigint' || value < 0n || value > maxBytes) return undefined
        let number = value
        let index = 0
        for (; number !== 0n && number % 1024n === 0n && index < prettyUnits.length - 1; index++)
          number /= 1024n
        return [String(number), prettyUnits[index] ?? 'B']
      },
    },
  }
}
