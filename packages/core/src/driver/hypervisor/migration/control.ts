import type { DomainRef } from '../../refs.ts'
import type { Slot } from '../../slot.ts'

/**
 * What can be asked and set about a migration on its source, while it runs or before. `domainGetJobStats` shows its
 * progress, `domainAbortJobFlags` ends it.
 *
 * @typeParam S - the driver's session
 */
export interface MigrationControlSlots<S> {
  /**
   * Set for how many milliseconds the guest may stand still at the end of a live migration, at least 1
   * (`virDomainMigrateSetMaxDowntime`). More lets a migration of a busy guest end.
   */
  readonly domainMigrateSetMaxDowntime?: Slot<S, [domain: DomainRef, downtime: bigint, flags: number], void>

  /** For how many milliseconds the guest may stand still (`virDomainMigrateGetMaxDowntime`). */
  readonly domainMigrateGetMaxDowntime?: Slot<S, [domain: DomainRef, flags: number], bigint>

  /** The size in bytes of the cache of pages that were sent (`virDomainMigrateGetCompressionCache`). */
  readonly domainMigrateGetCompressionCache?: Slot<S, [domain: DomainRef, flags: number], bigint>

  /** Set that size, in bytes (`virDomainMigrateSetCompressionCache`). The hypervisor may round it to a power of two. */
  readonly domainMigrateSetCompressionCache?: Slot<
    S,
    [domain: DomainRef, cacheSize: bigint, flags: number],
    void
  >

  /**
   * Set how many MiB per second a migration may send (`virDomainMigrateSetMaxSpeed`); for the next one, too. Flags:
   * `DomainMigrateMaxSpeedFlag`. Rejects with OVERFLOW when the hypervisor cannot count that much.
   */
  readonly domainMigrateSetMaxSpeed?: Slot<S, [domain: DomainRef, bandwidth: bigint, flags: number], void>

  /** How many MiB per second a migration may send (`virDomainMigrateGetMaxSpeed`). Flags: `DomainMigrateMaxSpeedFlag`. */
  readonly domainMigrateGetMaxSpeed?: Slot<S, [domain: DomainRef, flags: number], bigint>

  /**
   * Let a migration that was started with POSTCOPY go over to post-copy (`virDomainMigrateStartPostCopy`): the guest runs on
   * the destination at once and fetches the memory that it lacks from the source. That surely ends, but cannot be undone,
   * because neither host has all of the guest.
   *
   * If the connection breaks, both domains stay with the reason POSTCOPY_FAILED until another migration with
   * POSTCOPY_RESUME. Causes lifecycle events with the detail POSTCOPY. Rejects with OPERATION_INVALID when no such migration
   * runs.
   */
  readonly domainMigrateStartPostCopy?: Slot<S, [domain: DomainRef, flags: number], void>
}
