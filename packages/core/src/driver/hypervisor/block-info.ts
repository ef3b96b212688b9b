import type { DomainBlockJobType, DomainDiskErrorCode } from '../enums/domain-block.ts'

/** The sizes of a disk, in bytes (`virDomainBlockInfo`). */
export interface DomainBlockInfo {
  /** Size that the guest sees. */
  readonly capacity: bigint
  /** What the image takes up on the host: its highest written byte, or the blocks of a sparse file. */
  readonly allocation: bigint
  /** Size of the file or device that holds the image. */
  readonly physical: bigint
}

/**
 * How far a disk's job is (`virDomainBlockJobInfo`). An `end` of 1 is no amount: `cur` 0 means that the progress is not
 * known yet, `cur` 1 that a job that goes on until it is told to end has caught up.
 */
export interface DomainBlockJobInfo {
  /** What the job does. */
  readonly type: DomainBlockJobType
  /** Its highest rate, in MiB per second or, as the flags ask, bytes per second; 0 for no limit. */
  readonly bandwidth: bigint
  /** What is done, between 0 and `end`, in units of the hypervisor. */
  readonly cur: bigint
  /** What there is to do; it may grow while the guest writes. */
  readonly end: bigint
}

/** A disk that met an error (`virDomainDiskError`). */
export interface DomainDiskError {
  /** Target name of the disk, such as `vda`. */
  readonly disk: string
  /** Which error. */
  readonly error: DomainDiskErrorCode
}
