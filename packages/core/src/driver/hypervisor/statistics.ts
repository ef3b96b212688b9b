import type { TypedParameters } from '@guestwork/util'
import type { DomainMemoryStatTag } from '../enums/domain-stats.ts'
import type { DomainRef } from '../refs.ts'

/** The statistics of one domain, as `connectGetAllDomainStats` answers them (`virDomainStatsRecord`). */
export interface DomainStatsRecord {
  /** The domain that was measured. */
  readonly domain: DomainRef
  /** Its fields, named `group.field` or `group.number.field`. What could not be had is absent. */
  readonly params: TypedParameters
}

/** One memory statistic (`virDomainMemoryStatStruct`). */
export interface DomainMemoryStat {
  /** What it measures, which also says the unit. */
  readonly tag: DomainMemoryStatTag
  /** The measurement. */
  readonly value: bigint
}

/**
 * Traffic of one network interface since the domain started, from the guest's point of view
 * (`virDomainInterfaceStatsStruct`). A counter that the hypervisor does not keep is undefined.
 */
export interface DomainInterfaceStats {
  /** Bytes that the guest received. */
  readonly rxBytes: bigint | undefined
  /** Packets that the guest received. */
  readonly rxPackets: bigint | undefined
  /** Packets for the guest that were damaged. */
  readonly rxErrors: bigint | undefined
  /** Packets for the guest that were dropped. */
  readonly rxDropped: bigint | undefined
  /** Bytes that the guest sent. */
  readonly txBytes: bigint | undefined
  /** Packets that the guest sent. */
  readonly txPackets: bigint | undefined
  /** Packets from the guest that could not be sent. */
  readonly txErrors: bigint | undefined
  /** Packets from the guest that were dropped. */
  readonly txDropped: bigint | undefined
}

/**
 * Traffic of one disk since the domain started (`virDomainBlockStatsStruct`). A counter that the hypervisor does not
 * keep is undefined.
 */
export interface DomainBlockStats {
  /** Read requests. */
  readonly readRequests: bigint | undefined
  /** Bytes read. */
  readonly readBytes: bigint | undefined
  /** Write requests. */
  readonly writeRequests: bigint | undefined
  /** Bytes written. */
  readonly writeBytes: bigint | undefined
  /** Requests that waited because Xen's ring was full; other hypervisors have no such counter. */
  readonly errors: bigint | undefined
}
