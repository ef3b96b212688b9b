import { bitmapFromBytes, bitmapToBytes, formatBitmap, parseBitmap, type Bitmap } from '@guestwork/util'

/** The host CPUs of a CPU map as a slot answers it. */
export function hostCpus(cpumap: Uint8Array): Bitmap {
  return bitmapFromBytes(cpumap)
}

/** The CPU map of host CPUs as a slot takes it. */
export function cpuMap(cpus: Bitmap): Uint8Array {
  return bitmapToBytes(cpus)
}

/** The numbers in a list that may be empty; undefined for what is no list. */
export function numbersOf(list: string | undefined): Bitmap | undefined {
  if (list === undefined || list.trim() === '') return list === undefined ? undefined : []
  try {
    return parseBitmap(list)
  } catch {
    return undefined
  }
}

/** The list of numbers, as libvirt writes it; undefined for none at all. */
export function listOf(numbers: Bitmap | undefined): string | undefined {
  return numbers === undefined ? undefined : formatBitmap(numbers)
}
