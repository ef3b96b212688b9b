import { DomainMemoryStatTag, type DomainMemoryStat, type DomainRef } from '@guestwork/core'
import { currentDefinition } from '../../node/test-domain.ts'
import type { TestCall } from '../../session.ts'
import { untouchedGuest } from '../../node/guest-state.ts'

/** Its memory as its balloon driver would tell: half of it is free, an eighth caches disks. Nothing without a balloon. */
export function testDomainMemoryStats({ session }: TestCall, ref: DomainRef): DomainMemoryStat[] {
  const { devices, memory = 0n, currentMemory = memory } = currentDefinition(session.node.getRunning(ref))
  if (devices?.memballoon?.model !== 'virtio') return []
  const half = currentMemory / 2n
  return [
    { tag: DomainMemoryStatTag.ACTUAL_BALLOON, value: currentMemory },
    { tag: DomainMemoryStatTag.SWAP_IN, value: 0n },
    { tag: DomainMemoryStatTag.SWAP_OUT, value: 0n },
    { tag: DomainMemoryStatTag.MAJOR_FAULT, value: 0n },
    { tag: DomainMemoryStatTag.MINOR_FAULT, value: 0n },
    { tag: DomainMemoryStatTag.UNUSED, value: half },
    { tag: DomainMemoryStatTag.AVAILABLE, value: currentMemory },
    { tag: DomainMemoryStatTag.USABLE, value: half },
    { tag: DomainMemoryStatTag.LAST_UPDATE, value: untouchedGuest().time.seconds },
    { tag: DomainMemoryStatTag.DISK_CACHES, value: half / 4n },
    { tag: DomainMemoryStatTag.HUGETLB_PGALLOC, value: 0n },
    { tag: DomainMemoryStatTag.HUGETLB_PGFAIL, value: 0n },
    { tag: DomainMemoryStatTag.RSS, value: half },
  ]
}
