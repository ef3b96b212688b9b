import type { ValueType } from '../value-type.ts'

const bytesByUnit: ReadonlyMap<string, bigint> = new Map([
  ['b', 1n],
  ['byte', 1n],
  ['bytes', 1n],
  ...['k', 'm', 'g', 't', 'p', 'e'].flatMap((letter, index): [string, bigint][] => [
    [letter, 1024n ** BigInt(index + 1)],
    [`${letter}ib`, 1024n ** BigInt(index + 1)],
    [`${letter}b`, 1000n ** BigInt(index + 1)],
  ]),
])

const maxBytes = 0xffff_ffff_ffff_ffffn
const digitsOnly = /^[ \t\n\r]*\+?(\d{1,20})[ \t\n\r]*$/

/** The number of bytes that `text` in `unit` stands for, by libvirt's rules (`virScaleInteger`). */
export function parseBytes(text: string, unit: string): bigint | undefined {
  const digits = digitsOnly.exec(text)?.[1]
  const scale = bytesByUnit.get(unit.toLowerCase())
  if (digits === undefined || scale === undefined) return undefined
  const bytes = BigInt(digits) * scale
  return bytes > maxBytes ? undefined : bytes
}

/** How a size is held, read and written. */
export interface SizeOptions {
  /** The unit of the value in the object, and of the text that is written. */
  readonly unit: 'bytes' | 'KiB' | 'MiB'
  /** The unit of a text that names none; the unit of the value when left out. */
  readonly assumed?: string
  /** The attribute that names the unit; `unit` when left out. */
  readonly attribute?: string
}

/** A size with its unit in an attribute. It is rounded up to whole units of the object. */
export function size({ unit, assumed = unit, attribute = 'unit' }: SizeOptions): ValueType<bigint> {
  const scale = bytesByUnit.get(unit.toLowerCase()) ?? 1n
  const format = (value: unknown): string | undefined =>
    typeof value === 'bigint' && value >= 0n && value * scale <= maxBytes + scale ? String(value) : undefined
  return {
    kind: 'value',
    typescript: 'bigint',
    schema: { type: 'integer', minimum: 0 },
    expected: "a size, with 'unit' one of 'b', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB', 'KB', 'MB', 'GB'",
    parse: text => inUnits(parseBytes(text, assumed), scale),
    format,
    unit: {
      attribute,
      parse: (text, written) => inUnits(parseBytes(text, written ?? assumed), scale),
      format(value) {
        const formatted = format(value)
        return formatted === undefined ? undefined : [formatted, unit]
      },
    },
  }
}

function inUnits(bytes: bigint | undefined, scale: bigint): bigint | undefined {
  return bytes === undefined ? undefined : (bytes + scale - 1n) / scale
}

/** A size in KiB, which is also the unit of a text that names none. */
export const kibibytes = size({ unit: 'KiB' })

const prettyUnits = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB']

/** A size in bytes, written in the largest unit that leaves no fraction (`virFormatIntPretty`). */
export function prettySize(assumed: string): ValueType<bigint> {
  const bytes = size({ unit: 'bytes', assumed })
  return {
    ...bytes,
    unit: {
      attribute: 'unit',
      parse: (text, written) => parseBytes(text, written ?? assumed),
      format(value) {
        if (typeof value !== 'bigint' || value < 0n || value > maxBytes) return undefined
        let index = 0
        for (; value !== 0n && value % 1024n === 0n && index < prettyUnits.length - 1; index++) value /= 1024n
        return [String(value), prettyUnits[index] ?? 'bytes']
      },
    },
  }
}
