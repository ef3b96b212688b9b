import type { TypedParameterFields } from '@guestwork/util'

/**
 * Flags, numbers and field names of the slots that work on a domain's disks and peek at its memory.
 *
 * @packageDocumentation
 */

/** The unit of the bandwidth of `domainBlockPull` (`virDomainBlockPullFlags`). */
export const DomainBlockPullFlag = {
  /** Bandwidth is in bytes per second instead of MiB per second. */
  BANDWIDTH_BYTES: 64,
} as const

/** What `domainBlockRebase` does (`virDomainBlockRebaseFlags`). */
export const DomainBlockRebaseFlag = {
  /** With COPY: copy only the top image; the copy keeps the backing file. */
  SHALLOW: 1,
  /** With COPY: write into a file that exists, with its format and backing file prepared. */
  REUSE_EXT: 2,
  /** With COPY: the new file is raw. */
  COPY_RAW: 4,
  /** Copy the disk to `base` and keep both alike, instead of pulling. */
  COPY: 8,
  /** Record the name of the backing file relative to the image. */
  RELATIVE: 16,
  /** With COPY: `base` is a block device, not a file. */
  COPY_DEV: 32,
  /** Bandwidth is in bytes per second instead of MiB per second. */
  BANDWIDTH_BYTES: 64,
} as const

/** How `domainBlockCopy` copies (`virDomainBlockCopyFlags`). */
export const DomainBlockCopyFlag = {
  /** Copy only the top image; the copy keeps the backing file. */
  SHALLOW: 1,
  /** Write into a file that exists, with its format and backing file prepared. */
  REUSE_EXT: 2,
  /** The job may be lost when the domain stops; allows it for a persistent domain. */
  TRANSIENT_JOB: 4,
  /** A write of the guest is done only when it is in both images, so that the copy surely catches up. */
  SYNCHRONOUS_WRITES: 8,
} as const

/** The parameters of `domainBlockCopy` (`VIR_DOMAIN_BLOCK_COPY_*`). 0 is the same as absent. */
export const DomainBlockCopyFields = {
  /** Highest rate while copying, in bytes per second. */
  bandwidth: 'ullong',
  /** Size of the blocks for which it is noted that they must be copied, in bytes, often a power of two. */
  granularity: 'uint',
  /** How much may be on its way between the images, in bytes. */
  'buf-size': 'ullong',
} as const satisfies TypedParameterFields

/** How `domainBlockCommit` commits (`virDomainBlockCommitFlags`). */
export const DomainBlockCommitFlag = {
  /** Without `base`: commit into the backing file of `top`, not into the bottom of the chain. */
  SHALLOW: 1,
  /** Delete the images that are not needed any more, once all is committed. */
  DELETE: 2,
  /** Allow `top` to be the image that the guest writes to; the job then waits for a pivot or abort. */
  ACTIVE: 4,
  /** Record the name of the backing file relative to the image. */
  RELATIVE: 8,
  /** Bandwidth is in bytes per second instead of MiB per second. */
  BANDWIDTH_BYTES: 16,
} as const

/** How `domainBlockJobAbort` ends a job (`virDomainBlockJobAbortFlags`). */
export const DomainBlockJobAbortFlag = {
  /** Answer at once; a block job event tells of the end. */
  ASYNC: 1,
  /** Go over to the copy, or to the base of an active commit, instead of staying with the image. */
  PIVOT: 2,
} as const

/** The unit of the bandwidth that `domainGetBlockJobInfo` answers (`virDomainBlockJobInfoFlags`). */
export const DomainBlockJobInfoFlag = {
  /** Bytes per second instead of MiB per second, rounded up. */
  BANDWIDTH_BYTES: 1,
} as const

/** The unit of the bandwidth of `domainBlockJobSetSpeed` (`virDomainBlockJobSetSpeedFlags`). */
export const DomainBlockJobSpeedFlag = {
  /** Bytes per second instead of MiB per second. */
  BANDWIDTH_BYTES: 1,
} as const

/** What a disk's job does (`virDomainBlockJobType`). */
export const DomainBlockJobType = {
  /** Not known. */
  UNKNOWN: 0,
  /** Take over what is in backing files; ends by itself. */
  PULL: 1,
  /** Copy to another image and keep both alike until it is told to end. */
  COPY: 2,
  /** Write images into one below them; ends by itself. */
  COMMIT: 3,
  /** The same for the image that the guest writes to; goes on until it is told to end. */
  ACTIVE_COMMIT: 4,
  /** Part of a backup that `domainBackupBegin` started. */
  BACKUP: 5,
} as const
export type DomainBlockJobType = (typeof DomainBlockJobType)[keyof typeof DomainBlockJobType]

/** The unit of the size of `domainBlockResize` (`virDomainBlockResizeFlags`). */
export const DomainBlockResizeFlag = {
  /** Bytes instead of KiB. */
  BYTES: 1,
} as const

/** The fields of `domainBlockStatsFlags` (`VIR_DOMAIN_BLOCK_STATS_*`). */
export const DomainBlockStatsFields = {
  /** Bytes read. */
  rd_bytes: 'llong',
  /** Read requests. */
  rd_operations: 'llong',
  /** Time that reads took, in nanoseconds. */
  rd_total_times: 'llong',
  /** Bytes written. */
  wr_bytes: 'llong',
  /** Write requests. */
  wr_operations: 'llong',
  /** Time that writes took, in nanoseconds. */
  wr_total_times: 'llong',
  /** Flush requests. */
  flush_operations: 'llong',
  /** Time that flushes took, in nanoseconds. */
  flush_total_times: 'llong',
  /** Requests that waited because Xen's ring was full. */
  errs: 'llong',
} as const satisfies TypedParameterFields

/** Why a disk stopped working (`virDomainDiskErrorCode`). */
export const DomainDiskErrorCode = {
  /** It did not. */
  NONE: 0,
  /** An error that is not told in more detail. */
  UNSPEC: 1,
  /** The image could not grow because its storage is full. */
  NO_SPACE: 2,
} as const
export type DomainDiskErrorCode = (typeof DomainDiskErrorCode)[keyof typeof DomainDiskErrorCode]

/** What the addresses of `domainMemoryPeek` are (`virDomainMemoryFlags`); exactly one is given. */
export const DomainMemoryFlag = {
  /** Virtual addresses of whatever the guest runs at that moment; right for its kernel. */
  VIRTUAL: 1,
  /** Addresses of the guest's physical memory. */
  PHYSICAL: 2,
} as const

/** How `domainFDAssociate` treats security labels of the files (`virDomainFDAssociateFlags`). */
export const DomainFdAssociateFlag = {
  /** Try to restore the labels after use; the descriptors stay open for that. */
  SECLABEL_RESTORE: 1,
  /** Label for writing even where the use alone would mean reading. */
  SECLABEL_WRITABLE: 2,
} as const
