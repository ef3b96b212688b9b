import { VirtError } from '@guestwork/util'
import type { TestCall } from '../../session.ts'

/** Half of the host's memory is free. The unit of libvirt's mock is KiB, although it should be bytes. */
export function testNodeGetFreeMemory({ session }: TestCall): bigint {
  return session.node.hardware.cells.reduce((all, { memory }) => all + memory, 0n) / 2n
}

/** The memory of some of its NUMA nodes, all of it free. */
export function testNodeGetCellsFreeMemory(
  { session }: TestCall,
  startCell: number,
  maxCells: number,
): bigint[] {
  const { cells } = session.node.hardware
  if (startCell >= 0 && startCell < cells.length) {
    return cells.slice(startCell, startCell + maxCells).map(({ memory }) => memory)
  }
  throw new VirtError('INVALID_ARG', 'Range exceeds available cells', { domain: 'TEST' })
}

/** Numbers that grow from one to the next; they do not depend on node and size. */
export function testNodeGetFreePages(
  { session }: TestCall,
  pages: readonly number[],
  _startCell: number,
  cellCount: number,
): bigint[] {
  const count = pages.length * Math.min(cellCount, session.node.hardware.cells.length)
  let last = 6n
  return Array.from({ length: count }, () => {
    last = last * 2n + 7n
    return last
  })
}
