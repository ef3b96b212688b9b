import { VirtError } from './virt-error.ts'

/** A set of small whole numbers, such as host CPUs or NUMA nodes (`virBitmap`): ascending, each once. */
export type Bitmap = readonly number[]

/** How many bits a bitmap has where nothing else is said: libvirt's `VIR_DOMAIN_CPUMASK_LEN`. */
export const defaultBitmapSize = 16384

const item = /^[ \t\n\f\r]*(?:\^(\d+)|(\d+)(?:[ \t\n\f\r]*-[ \t\n\f\r]*(\d+))?)[ \t\n\f\r]*$/

/**
 * Parses a set in libvirt's notation, `0-3,^2,8` (`virBitmapParse`): numbers, ranges, and numbers taken away with `^`
 * from what stands before them.
 *
 * @param size - Numbers must be below it.
 * @throws VirtError `INVALID_ARG` when the text is empty or malformed or a number is too large.
 */
export function parseBitmap(text: string, size = defaultBitmapSize): Bitmap {
  const bits = new Set<number>()
  const items = text.split(',')
  if (items.length > 1 && items.at(-1)?.trim() === '') items.pop()
  for (const each of items) applyItem(bits, each, size, text)
  return [...bits].sort((a, b) => a - b)
}

/** Writes a set in its shortest notation, ascending, with runs as ranges: `0-1,3,8` (`virBitmapFormat`). */
export function formatBitmap(bits: Iterable<number>): string {
  const sorted = [...new Set(bits)].sort((a, b) => a - b)
  const starts = sorted.filter((bit, at) => sorted[at - 1] !== bit - 1)
  const ends = sorted.filter((bit, at) => sorted[at + 1] !== bit + 1)
  return starts
    .map((start, at) => (start === ends[at] ? String(start) : `${String(start)}-${String(ends[at])}`))
    .join(',')
}

/**
 * The set as bytes, the lowest bit first (`virBitmapToData`), as CPU maps travel on the wire.
 *
 * @param length - How many bytes; just enough for the largest number when left out.
 * @throws VirtError `INVALID_ARG` when a number does not fit or is none.
 */
export function bitmapToBytes(bits: Bitmap, length?: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length ?? bits.reduce((most, bit) => Math.max(most, (bit >> 3) + 1), 0))
  for (const bit of bits) {
    if (!Number.isInteger(bit) || bit < 0 || bit >= bytes.length * 8) {
      throw new VirtError('INVALID_ARG', `bit ${String(bit)} does not fit into ${String(bytes.length)} bytes`)
    }
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7))
  }
  return bytes
}

/** The set that bytes stand for, the lowest bit first (`virBitmapNewData`). */
export function bitmapFromBytes(bytes: Uint8Array): Bitmap {
  return Array.from(bytes).flatMap((byte, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter(bit => (byte >> bit) & 1).map(bit => at * 8 + bit),
  )
}

function applyItem(bits: Set<number>, text: string, size: number, whole: string): void {
  const [, removed, first, last = first] = item.exec(text) ?? []
  if (removed !== undefined && Number(removed) < size) {
    bits.delete(Number(removed))
    return
  }
  const from = Number(first ?? Number.NaN)
  const to = Number(last ?? Number.NaN)
  if (!(from <= to && to < size)) throw malformed(whole, size)
  for (let bit = from; bit <= to; bit += 1) bits.add(bit)
}

function malformed(text: string, size: number): VirtError {
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text
  return new VirtError(
    'INVALID_ARG',
    `Failed to parse bitmap '${shown}': expected numbers below ${String(size)}, such as 0-3,^2,8`,
  )
}
