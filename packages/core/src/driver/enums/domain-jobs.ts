import type { TypedParameterFields } from '@guestwork/util'

/**
 * Flags, numbers and field names of the slots that follow a domain's job.
 *
 * @packageDocumentation
 */

/** How far a domain's job is (`virDomainJobType`). */
export const DomainJobType = {
  /** There is no job. */
  NONE: 0,
  /** It runs and it is known how much there is to do. */
  BOUNDED: 1,
  /** It runs and may have to repeat work, so that its end cannot be foreseen. */
  UNBOUNDED: 2,
  /** It is done. */
  COMPLETED: 3,
  /** It failed. */
  FAILED: 4,
  /** It was aborted. */
  CANCELLED: 5,
} as const
export type DomainJobType = (typeof DomainJobType)[keyof typeof DomainJobType]

/** What a domain's job does (`virDomainJobOperation`): the value of the field `operation`. */
export const DomainJobOperation = {
  /** Not known. */
  UNKNOWN: 0,
  /** Start the domain. */
  START: 1,
  /** Save its memory to a file. */
  SAVE: 2,
  /** Start it from saved memory. */
  RESTORE: 3,
  /** Receive it from another host. */
  MIGRATION_IN: 4,
  /** Send it to another host. */
  MIGRATION_OUT: 5,
  /** Make a snapshot. */
  SNAPSHOT: 6,
  /** Go back to a snapshot. */
  SNAPSHOT_REVERT: 7,
  /** Write its memory to a core file. */
  DUMP: 8,
  /** Back up its disks. */
  BACKUP: 9,
  /** Delete a snapshot. */
  SNAPSHOT_DELETE: 10,
} as const
export type DomainJobOperation = (typeof DomainJobOperation)[keyof typeof DomainJobOperation]

/** Which job `domainGetJobStats` describes (`virDomainGetJobStatsFlags`). */
export const DomainJobStatsFlag = {
  /** The last job that ended, not the one that runs; its statistics are forgotten once read. */
  COMPLETED: 1,
  /** With COMPLETED: do not forget them. */
  KEEP_COMPLETED: 2,
} as const

/** How `domainAbortJobFlags` ends a job (`virDomainAbortJobFlagsValues`). */
export const DomainAbortJobFlag = {
  /** Interrupt a migration in its post-copy phase, which leaves the domain paused until it is resumed or given up. */
  POSTCOPY: 1,
} as const

/**
 * The fields of `domainGetJobStats` (`VIR_DOMAIN_JOB_*`). Times are in milliseconds, amounts in bytes, rates in
 * bytes per second; pages are counted, with their size in `memory_page_size`.
 */
export const DomainJobFields = {
  /** What the job does, a `DomainJobOperation`. */
  operation: 'int',
  /** Time since the job began. */
  time_elapsed: 'ullong',
  /** The same without what it took to hand over from one host to the other. */
  time_elapsed_net: 'ullong',
  /** Time until the end; only of a BOUNDED job. */
  time_remaining: 'ullong',
  /** How long the guest stands still in a migration: expected, and measured once it has ended. */
  downtime: 'ullong',
  /** The same without what it took to hand over from one host to the other. */
  downtime_net: 'ullong',
  /** Time spent on preparing a migration. */
  setup_time: 'ullong',
  /** Memory and disks together: amount that the job has to move. */
  data_total: 'ullong',
  /** Memory and disks together: amount moved. */
  data_processed: 'ullong',
  /** Memory and disks together: amount left. Of a BOUNDED job, total is processed plus remaining. */
  data_remaining: 'ullong',
  /** Memory: amount that the job has to move. */
  memory_total: 'ullong',
  /** Memory: amount moved. */
  memory_processed: 'ullong',
  /** Memory: amount left. */
  memory_remaining: 'ullong',
  /** Pages of one repeated byte, sent as that byte. */
  memory_constant: 'ullong',
  /** Pages sent as they are. */
  memory_normal: 'ullong',
  /** Amount sent as such pages. */
  memory_normal_bytes: 'ullong',
  /** Rate at which memory is sent. */
  memory_bps: 'ullong',
  /** Pages that the guest dirties each second. */
  memory_dirty_rate: 'ullong',
  /** Size of a page. */
  memory_page_size: 'ullong',
  /** Which pass over the memory this is, from 0. */
  memory_iteration: 'ullong',
  /** Pages that the guest needed on the far side before they had been sent. */
  memory_postcopy_requests: 'ullong',
  /** Disks: amount that the job has to move. */
  disk_total: 'ullong',
  /** Disks: amount moved. */
  disk_processed: 'ullong',
  /** Disks: amount left. */
  disk_remaining: 'ullong',
  /** Rate at which disks are sent. */
  disk_bps: 'ullong',
  /** Size of the cache of pages that were sent before. */
  compression_cache: 'ullong',
  /** Amount sent compressed. */
  compression_bytes: 'ullong',
  /** Pages sent compressed. */
  compression_pages: 'ullong',
  /** Pages that were sent again and not found in the cache. */
  compression_cache_misses: 'ullong',
  /** Pages that would have been larger compressed. */
  compression_overflow: 'ullong',
  /** Share of their time for which the virtual CPUs are held back so that the migration ends, in percent. */
  auto_converge_throttle: 'int',
  /** Whether an ended job succeeded. */
  success: 'boolean',
  /** Space that the job uses for temporary files. */
  disk_temp_used: 'ullong',
  /** Space that it may use. */
  disk_temp_total: 'ullong',
  /** Why an ended job failed. */
  errmsg: 'string',
} as const satisfies TypedParameterFields
