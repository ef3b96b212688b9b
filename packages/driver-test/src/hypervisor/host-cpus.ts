import { bitmapFromBytes, bitmapToBytes, defaultBitmapSize, formatBitmap, parseBitmap } from '@guestwork/util'
import type { TestNode } from '../node/test-node.ts'

/** How many CPUs the imaginary host has at most, online or not; CPU maps are that long. */
export function hostCpuCount({ hardware }: TestNode): number {
  const { nodes, sockets, cores, threads } = hardware.info
  return Math.min(nodes * sockets * cores * threads, defaultBitmapSize)
}

/**
 * The CPU map of a set in libvirt's notation; CPUs that the host does not have are left out.
 *
 * @param hostCpus - how many CPUs the host has
 */
export function cpuMapOf(cpuset: string, hostCpus: number): Uint8Array {
  const cpus = parseBitmap(cpuset).filter(cpu => cpu < hostCpus)
  return bitmapToBytes(cpus, mapBytes(hostCpus))
}

/**
 * The CPU map of the first CPUs of the host, of all of them when nothing else is said.
 *
 * @param hostCpus - how many CPUs the host has
 */
export function firstCpus(hostCpus: number, count = hostCpus): Uint8Array {
  return bitmapToBytes([...Array(Math.min(count, hostCpus)).keys()], mapBytes(hostCpus))
}

/** A CPU map in libvirt's notation; empty for an empty map. */
export function cpusetOf(cpumap: Uint8Array): string {
  return formatBitmap(bitmapFromBytes(cpumap))
}

function mapBytes(hostCpus: number): number {
  return Math.ceil(hostCpus / 8)
}
