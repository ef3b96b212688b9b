import type { TypedParameters } from '@guestwork/util'
import type { DomainJobType } from '../enums/domain-jobs.ts'

/** The progress of a domain's job in numbers that every hypervisor has (`virDomainJobInfo`); 0 for what is not known. */
export interface DomainJobInfo {
  /** How far the job is. All else is 0 when there is none. */
  readonly type: DomainJobType
  /** Milliseconds since the job began. */
  readonly timeElapsed: bigint
  /** Milliseconds until its end; only of a BOUNDED job. */
  readonly timeRemaining: bigint
  /** Memory and disks together: bytes that the job has to move. */
  readonly dataTotal: bigint
  /** Memory and disks together: bytes moved. */
  readonly dataProcessed: bigint
  /** Memory and disks together: bytes left. Of a BOUNDED job, total is processed plus remaining. */
  readonly dataRemaining: bigint
  /** Memory: bytes that the job has to move. */
  readonly memTotal: bigint
  /** Memory: bytes moved. */
  readonly memProcessed: bigint
  /** Memory: bytes left. */
  readonly memRemaining: bigint
  /** Disks and files: bytes that the job has to move. */
  readonly fileTotal: bigint
  /** Disks and files: bytes moved. */
  readonly fileProcessed: bigint
  /** Disks and files: bytes left. */
  readonly fileRemaining: bigint
}

/** The progress of a domain's job in all its fields. */
export interface DomainJobStats {
  /** How far the job is. */
  readonly type: DomainJobType
  /** The fields, named as in `DomainJobFields`; empty when there is no job. */
  readonly params: TypedParameters
}
