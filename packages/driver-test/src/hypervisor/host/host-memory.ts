import { VirtError } from '@guestwork/util'

const kibibyte = 1024n

/** The NUMA nodes of the imaginary host with their memory in KiB and their smallest page in KiB. */
export const hostCells: readonly { readonly memory: bigint; readonly page: bigint }[] = [
  { memory: 2n * kibibyte * kibibyte, page: 4n },
  { memory: 4n * kibibyte * kibibyte, page: 8n },
]

/** Half of the host's memory is free. The unit of libvirt's mock is KiB, although it should be bytes. */
export function testNodeGetFreeMemory(): bigint {
  return hostCells.reduce((all, { memory }) => all + memory, 0n) / 2n
}

/** The memory of some of its NUMA nodes, all of it free. */
export function testNodeGetCellsFreeMemory(_call: unknown, startCell: number, maxCells: number): bigint[] {
  if (startCell >= 0 && startCell < hostCells.length) {
    return hostCells.slice(startCell, startCell + maxCells).map(({ memory }) => memory)
  }
  throw new VirtError('INVALID_ARG', 'Range exceeds available cells', { domain: 'TEST' })
}

/** Numbers that grow from one to the next; they do not depend on node and size. */
export function testNodeGetFreePages(
  _call: unknown,
  pages: readonly number[],
  _startCell: number,
  cellCount: number,
): bigint[] {
  const count = pages.length * Math.min(cellCount, hostCells.length)
  let last = 6n
  return Array.from({ length: count }, () => {
    last = last * 2n + 7n
    return last
  })
}
