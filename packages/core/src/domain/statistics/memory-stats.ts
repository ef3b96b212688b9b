import { DomainMemoryStatTag } from '../../driver/enums/domain-stats.ts'
import type { DomainMemoryStat } from '../../driver/hypervisor/statistics.ts'

/** The memory of a domain (`virDomainMemoryStatTags`). What the hypervisor does not measure is undefined. */
export interface MemoryStats {
  /** Read back from swap since the guest booted, in KiB. */
  readonly swapIn?: bigint | undefined
  /** Written to swap since the guest booted, in KiB. */
  readonly swapOut?: bigint | undefined
  /** Number of page faults that needed the disk. */
  readonly majorFault?: bigint | undefined
  /** Number of page faults that did not. */
  readonly minorFault?: bigint | undefined
  /** Not used by the guest for anything, in KiB. */
  readonly unused?: bigint | undefined
  /** All that the guest's system can use, in KiB. */
  readonly available?: bigint | undefined
  /** What the guest has now, in KiB. */
  readonly actualBalloon?: bigint | undefined
  /** Resident memory of the hypervisor's process on the host, in KiB. */
  readonly rss?: bigint | undefined
  /** By how much the balloon could grow before the guest has to swap, in KiB. */
  readonly usable?: bigint | undefined
  /** When the guest last reported, in seconds since the epoch. */
  readonly lastUpdate?: bigint | undefined
  /** Caches that the guest can drop without writing anything, in KiB. */
  readonly diskCaches?: bigint | undefined
  /** Number of huge pages that the guest got. */
  readonly hugetlbPgalloc?: bigint | undefined
  /** Number of huge pages that the guest wanted and did not get. */
  readonly hugetlbPgfail?: bigint | undefined
  /** All measurements in the driver's order, with libvirt's numbers, so also those that have no property here. */
  readonly tags: readonly DomainMemoryStat[]
}

const properties = {
  swapIn: DomainMemoryStatTag.SWAP_IN,
  swapOut: DomainMemoryStatTag.SWAP_OUT,
  majorFault: DomainMemoryStatTag.MAJOR_FAULT,
  minorFault: DomainMemoryStatTag.MINOR_FAULT,
  unused: DomainMemoryStatTag.UNUSED,
  available: DomainMemoryStatTag.AVAILABLE,
  actualBalloon: DomainMemoryStatTag.ACTUAL_BALLOON,
  rss: DomainMemoryStatTag.RSS,
  usable: DomainMemoryStatTag.USABLE,
  lastUpdate: DomainMemoryStatTag.LAST_UPDATE,
  diskCaches: DomainMemoryStatTag.DISK_CACHES,
  hugetlbPgalloc: DomainMemoryStatTag.HUGETLB_PGALLOC,
  hugetlbPgfail: DomainMemoryStatTag.HUGETLB_PGFAIL,
} as const satisfies Record<Exclude<keyof MemoryStats, 'tags'>, DomainMemoryStatTag>

/** The measurements by name. */
export function memoryStats(tags: readonly DomainMemoryStat[]): MemoryStats {
  const values = new Map<number, bigint>(tags.map(({ tag, value }) => [tag, value]))
  const measured = Object.entries(properties).filter(([, tag]) => values.has(tag))
  return { ...Object.fromEntries(measured.map(([name, tag]) => [name, values.get(tag)])), tags }
}
