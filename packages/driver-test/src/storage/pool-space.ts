import type { TestPool } from './test-pool.ts'

const capacity = 100n * 1024n ** 3n

/** Every pool of the mock has 100 GiB, all free; a definition forgets what the volumes take, as in libvirt. */
export function resetSpace({ definition }: TestPool): void {
  definition.capacity = capacity
  setAllocation(definition, 0n)
}

/** Whether a volume of this size does not fit. */
export function exceedsSpace({ definition }: TestPool, size: bigint): boolean {
  return (definition.allocation ?? 0n) + size > (definition.capacity ?? 0n)
}

/** Notes that volumes take more, or less, of the pool. */
export function takeSpace({ definition }: TestPool, size: bigint): void {
  setAllocation(definition, (definition.allocation ?? 0n) + size)
}

function setAllocation(definition: TestPool['definition'], allocation: bigint): void {
  definition.allocation = allocation
  const available = (definition.capacity ?? 0n) - allocation
  definition.available = available > 0n ? available : 0n
}
