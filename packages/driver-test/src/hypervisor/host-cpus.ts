import { bitmapFromBytes, bitmapToBytes, formatBitmap, parseBitmap } from '@guestwork/util'

/** How many CPUs the imaginary host has at most; CPU maps are that long. */
export const hostCpuCount = 16

const mapBytes = hostCpuCount / 8

/** The CPU map of a set in libvirt's notation; CPUs that the host does not have are left out. */
export function cpuMapOf(cpuset: string): Uint8Array {
  return bitmapToBytes(
    parseBitmap(cpuset).filter(cpu => cpu < hostCpuCount),
    mapBytes,
  )
}

/** The CPU map of the first CPUs of the host, of all of them when nothing else is said. */
export function firstCpus(count = hostCpuCount): Uint8Array {
  const first = Math.min(count, hostCpuCount)
  return bitmapToBytes([...Array(first).keys()], mapBytes)
}

/** A CPU map in libvirt's notation; empty for an empty map. */
export function cpusetOf(cpumap: Uint8Array): string {
  return formatBitmap(bitmapFromBytes(cpumap))
}
