import type { TypedParameters } from '@guestwork/util'
import type { CallOptions } from '../call-options.ts'
import {
  DomainAbortJobFlag,
  DomainJobFields,
  DomainJobOperation,
  DomainJobStatsFlag,
  DomainJobType,
} from '../driver/enums/domain-jobs.ts'
import type { DomainJobInfo } from '../driver/hypervisor/job-info.ts'
import { enumName } from '../enum-name.ts'
import { flagBits } from '../flag-bits.ts'
import { DomainBlockJobsFacet } from './block-jobs.ts'
import { answeredParameters, type Answered } from './parameter-object.ts'
import type { JobStats, JobTypeName } from './statistics/job-stats.ts'

const statsBits = {
  completed: DomainJobStatsFlag.COMPLETED,
  keepCompleted: DomainJobStatsFlag.KEEP_COMPLETED,
}

/** Which job {@link DomainJobsFacet.getJobStats} describes. */
export interface JobStatsOptions extends CallOptions {
  /** The last one that ended, not the one that runs; it is forgotten once read. */
  readonly completed?: boolean
  /** With `completed`: do not forget it. */
  readonly keepCompleted?: boolean
}

/** The progress of a job in numbers that every hypervisor has (`virDomainJobInfo`); 0 for what is not known. */
export interface JobInfo extends Omit<DomainJobInfo, 'type'> {
  /** How far it is; `none` without a job. */
  readonly type: JobTypeName
}

/** How a job ended (`virConnectDomainEventJobCompletedCallback`). */
export type CompletedJob = Answered<Omit<JobStats, 'type'>>

/** The one long operation on a domain as a whole that can be under way: the facet `domain-jobs`. */
export abstract class DomainJobsFacet extends DomainBlockJobsFacet {
  /**
   * How far its job is (`virDomainGetJobInfo`).
   *
   * @throws VirtError `OPERATION_INVALID` when it does not run.
   */
  async getJobInfo(options?: CallOptions): Promise<JobInfo> {
    const info = await this.ask('domainGetJobInfo', [this.ref], options)
    return { ...info, type: enumName(DomainJobType, info.type) }
  }

  /**
   * How far its job is, in all the detail that the hypervisor has, or how the last one ended (`virDomainGetJobStats`).
   *
   * @throws VirtError `OPERATION_INVALID` when it does not run, other than with `completed`.
   */
  async getJobStats(options: JobStatsOptions = {}): Promise<Answered<JobStats>> {
    const flags = flagBits(statsBits, options)
    const { type, params } = await this.ask('domainGetJobStats', [this.ref, flags], options)
    return { type: enumName(DomainJobType, type), ...completedJob({ params }) }
  }

  /**
   * Asks its job to stop (`virDomainAbortJobFlags`, `virDomainAbortJob`). The call that waits for the job then rejects with
   * `OPERATION_ABORTED`.
   *
   * @throws VirtError `OPERATION_INVALID` when there is none, or when it cannot stop; a migration in its post-copy phase only
   * does with `postCopy`, and is then to be resumed.
   */
  async abortJob({
    postCopy = false,
    ...options
  }: CallOptions & { readonly postCopy?: boolean } = {}): Promise<void> {
    const flags = postCopy ? DomainAbortJobFlag.POSTCOPY : 0
    await this.ask('domainAbortJobFlags', [this.ref, flags], options)
  }
}

/** The statistics of a job in names. */
export function completedJob({ params }: { readonly params: TypedParameters }): CompletedJob {
  const { operation, ...stats } = answeredParameters(params, DomainJobFields)
  const name = operation === undefined ? undefined : enumName(DomainJobOperation, operation)
  return { operation: name, ...stats }
}
