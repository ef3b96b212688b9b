import type { DomainJobOperation, DomainJobType } from '../../driver/enums/domain-jobs.ts'
import type { NameOf } from '../../enum-name.ts'

/**
 * How far a job is (`virDomainJobType`): `none`; `bounded` or `unbounded` while it runs; `completed`, `failed` or
 * `cancelled` after that.
 */
export type JobTypeName = NameOf<typeof DomainJobType> | 'unknown'

/**
 * The progress of a job (`VIR_DOMAIN_JOB_*`). Times are in milliseconds, amounts in bytes, rates in bytes per second; pages
 * are counted, with their size in `memoryPageSize`.
 */
export interface JobStats {
  /** How far it is. */
  readonly type: JobTypeName
  /** What it does (`virDomainJobOperation`). */
  readonly operation?: NameOf<typeof DomainJobOperation> | undefined
  /** Time since the job began. */
  readonly timeElapsed?: bigint | undefined
  /** The same without what it took to hand over from one host to the other. */
  readonly timeElapsedNet?: bigint | undefined
  /** Time until the end; only of a `bounded` job. */
  readonly timeRemaining?: bigint | undefined
  /** How long the guest stands still in a migration: expected, and measured once it has ended. */
  readonly downtime?: bigint | undefined
  /** The same without what it took to hand over from one host to the other. */
  readonly downtimeNet?: bigint | undefined
  /** Time spent on preparing a migration. */
  readonly setupTime?: bigint | undefined
  /** Memory and disks together: amount that the job has to move. */
  readonly dataTotal?: bigint | undefined
  /** Memory and disks together: amount moved. */
  readonly dataProcessed?: bigint | undefined
  /** Memory and disks together: amount left. Of a `bounded` job, total is processed plus remaining. */
  readonly dataRemaining?: bigint | undefined
  /** Memory: amount that the job has to move. */
  readonly memoryTotal?: bigint | undefined
  /** Memory: amount moved. */
  readonly memoryProcessed?: bigint | undefined
  /** Memory: amount left. */
  readonly memoryRemaining?: bigint | undefined
  /** Pages of one repeated byte, sent as that byte. */
  readonly memoryConstant?: bigint | undefined
  /** Pages sent as they are. */
  readonly memoryNormal?: bigint | undefined
  /** Amount sent as such pages. */
  readonly memoryNormalBytes?: bigint | undefined
  /** Rate at which memory is sent. */
  readonly memoryBps?: bigint | undefined
  /** Pages that the guest dirties each second. */
  readonly memoryDirtyRate?: bigint | undefined
  /** Size of a page. */
  readonly memoryPageSize?: bigint | undefined
  /** Which pass over the memory this is, from 0. */
  readonly memoryIteration?: bigint | undefined
  /** Pages that the guest needed on the far side before they had been sent. */
  readonly memoryPostcopyRequests?: bigint | undefined
  /** Disks: amount that the job has to move. */
  readonly diskTotal?: bigint | undefined
  /** Disks: amount moved. */
  readonly diskProcessed?: bigint | undefined
  /** Disks: amount left. */
  readonly diskRemaining?: bigint | undefined
  /** Rate at which disks are sent. */
  readonly diskBps?: bigint | undefined
  /** Size of the cache of pages that were sent before. */
  readonly compressionCache?: bigint | undefined
  /** Amount sent compressed. */
  readonly compressionBytes?: bigint | undefined
  /** Pages sent compressed. */
  readonly compressionPages?: bigint | undefined
  /** Pages that were sent again and not found in the cache. */
  readonly compressionCacheMisses?: bigint | undefined
  /** Pages that would have been larger compressed. */
  readonly compressionOverflow?: bigint | undefined
  /** Share of their time for which the virtual CPUs are held back so that the migration ends, in percent. */
  readonly autoConvergeThrottle?: number | undefined
  /** Whether an ended job succeeded. */
  readonly success?: boolean | undefined
  /** Space that the job uses for temporary files. */
  readonly diskTempUsed?: bigint | undefined
  /** Space that it may use. */
  readonly diskTempTotal?: bigint | undefined
  /** Why an ended job failed. */
  readonly errmsg?: string | undefined
}
