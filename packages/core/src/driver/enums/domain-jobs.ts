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
 * Names of the fields of `domainGetJobStats` (`VIR_DOMAIN_JOB_*`): `ullong` unless noted. Times are in milliseconds,
 * amounts in bytes, rates in bytes per second; pages are counted, with their size in MEMORY_PAGE_SIZE.
 */
export const DomainJobField = {
  /** What the job does, a {@link DomainJobOperation} as `int`. */
  OPERATION: 'operation',
  /** Time since the job began. */
  TIME_ELAPSED: 'time_elapsed',
  /** The same without what it took to hand over from one host to the other. */
  TIME_ELAPSED_NET: 'time_elapsed_net',
  /** Time until the end; only of a BOUNDED job. */
  TIME_REMAINING: 'time_remaining',
  /** How long the guest stands still in a migration: expected, and measured once it has ended. */
  DOWNTIME: 'downtime',
  /** The same without what it took to hand over from one host to the other. */
  DOWNTIME_NET: 'downtime_net',
  /** Time spent on preparing a migration. */
  SETUP_TIME: 'setup_time',
  /** Memory and disks together: amount that the job has to move. */
  DATA_TOTAL: 'data_total',
  /** Memory and disks together: amount moved. */
  DATA_PROCESSED: 'data_processed',
  /** Memory and disks together: amount left. Of a BOUNDED job, total is processed plus remaining. */
  DATA_REMAINING: 'data_remaining',
  /** Memory: amount that the job has to move. */
  MEMORY_TOTAL: 'memory_total',
  /** Memory: amount moved. */
  MEMORY_PROCESSED: 'memory_processed',
  /** Memory: amount left. */
  MEMORY_REMAINING: 'memory_remaining',
  /** Pages of one repeated byte, sent as that byte. */
  MEMORY_CONSTANT: 'memory_constant',
  /** Pages sent as they are. */
  MEMORY_NORMAL: 'memory_normal',
  /** Amount sent as such pages. */
  MEMORY_NORMAL_BYTES: 'memory_normal_bytes',
  /** Rate at which memory is sent. */
  MEMORY_BPS: 'memory_bps',
  /** Pages that the guest dirties each second. */
  MEMORY_DIRTY_RATE: 'memory_dirty_rate',
  /** Size of a page. */
  MEMORY_PAGE_SIZE: 'memory_page_size',
  /** Which pass over the memory this is, from 0. */
  MEMORY_ITERATION: 'memory_iteration',
  /** Pages that the guest needed on the far side before they had been sent. */
  MEMORY_POSTCOPY_REQS: 'memory_postcopy_requests',
  /** Disks: amount that the job has to move. */
  DISK_TOTAL: 'disk_total',
  /** Disks: amount moved. */
  DISK_PROCESSED: 'disk_processed',
  /** Disks: amount left. */
  DISK_REMAINING: 'disk_remaining',
  /** Rate at which disks are sent. */
  DISK_BPS: 'disk_bps',
  /** Size of the cache of pages that were sent before. */
  COMPRESSION_CACHE: 'compression_cache',
  /** Amount sent compressed. */
  COMPRESSION_BYTES: 'compression_bytes',
  /** Pages sent compressed. */
  COMPRESSION_PAGES: 'compression_pages',
  /** Pages that were sent again and not found in the cache. */
  COMPRESSION_CACHE_MISSES: 'compression_cache_misses',
  /** Pages that would have been larger compressed. */
  COMPRESSION_OVERFLOW: 'compression_overflow',
  /** Share of their time for which the virtual CPUs are held back so that the migration ends, in percent as `int`. */
  AUTO_CONVERGE_THROTTLE: 'auto_converge_throttle',
  /** Whether an ended job succeeded, as `boolean`. */
  SUCCESS: 'success',
  /** Space that the job uses for temporary files. */
  DISK_TEMP_USED: 'disk_temp_used',
  /** Space that it may use. */
  DISK_TEMP_TOTAL: 'disk_temp_total',
  /** Why an ended job failed, as `string`. */
  ERRMSG: 'errmsg',
} as const
