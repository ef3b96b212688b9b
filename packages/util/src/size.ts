import { VirtError } from './virt-error.ts'

/** Bounds and the unit of a number written without one. */
export interface ScaleOptions {
  /** Bytes for one, where no unit is given; 1 when left out. */
  readonly scale?: bigint | undefined
  /** The largest result allowed, in bytes; 2^64 - 1 when left out. */
  readonly limit?: bigint | undefined
}

const prefixes = 'kmgtpe'
const maximum = 2n ** 64n - 1n
const names = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB']

/**
 * Turns a value and its unit into bytes (`virScaleInteger`).
 *
 * Units, in any case: `b`, `byte`, `bytes`; powers of 1024 as `k`, `m`, `g`, `t`, `p`, `e` alone or with `iB`;
 * powers of 1000 with `B`: `KB` is 1000, `KiB` and `K` are 1024.
 *
 * @param value - Zero or more.
 * @param unit - The unit; empty or undefined takes `options.scale`.
 * @throws VirtError `INVALID_ARG` for an unknown unit or a negative value, `OVERFLOW` above the limit.
 */
export function scaleInteger(value: bigint, unit: string | undefined, options: ScaleOptions = {}): bigint {
  const { scale = 1n, limit = maximum } = options
  if (value < 0n) throw new VirtError('INVALID_ARG', `a size cannot be negative: ${String(value)}`)
  const factor = unit === undefined || unit === '' ? scale : unitFactor(unit)
  if (value * factor > limit)
    throw new VirtError('OVERFLOW', `value too large: ${String(value)}${unit ?? ''}`)
  return value * factor
}

/**
 * Parses a size as virsh's options have it: a whole number with its unit right behind, `10GiB`
 * (`vshCommandOptScaledInt`).
 *
 * @throws VirtError `INVALID_ARG` when it is no number or the unit is unknown, `OVERFLOW` above the limit.
 */
export function parseSize(text: string, options: ScaleOptions = {}): bigint {
  const [, digits, unit] = /^\s*\+?(\d+)(.*)$/s.exec(text.slice(0, 256)) ?? []
  if (digits === undefined) {
    throw new VirtError(
      'INVALID_ARG',
      `'${text.slice(0, 80)}' is no size: a number with a unit is expected, such as 10GiB`,
    )
  }
  return scaleInteger(BigInt(digits), unit, options)
}

/**
 * Writes bytes for people, in the largest unit that leaves at least 1: `1.50 GiB` (`vshPrettyCapacity`).
 *
 * @param decimals - how many there are behind the point
 */
export function formatSize(bytes: bigint, decimals = 2): string {
  let unit = 0
  while (unit + 1 < names.length && bytes >= 1024n ** BigInt(unit + 1)) unit += 1
  return `${(Number(bytes) / 1024 ** unit).toFixed(decimals)} ${names[unit] ?? ''}`
}

function unitFactor(unit: string): bigint {
  const name = unit.toLowerCase()
  if (name === 'b' || name === 'byte' || name === 'bytes') return 1n
  const power = BigInt(prefixes.indexOf(name.charAt(0)) + 1)
  const base = bases.get(name.slice(1))
  if (power === 0n || base === undefined)
    throw new VirtError('INVALID_ARG', `unknown suffix '${unit.slice(0, 40)}'`)
  return base ** power
}

const bases: ReadonlyMap<string, bigint> = new Map([
  ['', 1024n],
  ['ib', 1024n],
  ['b', 1000n],
])
