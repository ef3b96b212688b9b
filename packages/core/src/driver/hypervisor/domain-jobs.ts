import type { DomainRef } from '../refs.ts'
import type { Slot } from '../slot.ts'
import type { DomainJobInfo, DomainJobStats } from './job-info.ts'

/**
 * The job of a domain: the one long operation on it as a whole (save, restore, migrate, snapshot, dump, back up) that
 * can be under way at a time. These slots work while it runs and never wait for its end. Each rejects with NO_DOMAIN
 * when the domain is gone.
 *
 * @typeParam S - the driver's session
 */
export interface DomainJobsSlots<S> {
  /**
   * Say how far the job is (`virDomainGetJobInfo`). Without a job the type is NONE. Rejects with OPERATION_INVALID when
   * the domain does not run.
   */
  readonly domainGetJobInfo?: Slot<S, [domain: DomainRef], DomainJobInfo>

  /**
   * Say how far the job is, in all the detail that the hypervisor has (`virDomainGetJobStats`). A caller ignores fields
   * that it does not know.
   *
   * Flags: `DomainJobStatsFlag`. With COMPLETED the answer is about the last job that ended, which must be remembered
   * until it has been read or another job begins, even if the domain does not run any more; after an incoming migration
   * it is there on the receiving host. Without COMPLETED the domain must run, otherwise OPERATION_INVALID.
   */
  readonly domainGetJobStats?: Slot<S, [domain: DomainRef, flags: number], DomainJobStats>

  /** Legacy (`virDomainAbortJob`): core derives it from `domainAbortJobFlags`. */
  readonly domainAbortJob?: Slot<S, [domain: DomainRef], void>

  /**
   * Ask the running job to stop as soon as it can (`virDomainAbortJobFlags`). Answers when the request is accepted; a
   * call that waits for the job then rejects with OPERATION_ABORTED, and the domain goes on as before.
   *
   * Rejects with OPERATION_INVALID when there is no job, or when it cannot be aborted. A migration in its post-copy phase
   * is such a job, because neither host holds the whole domain; only with the flag POSTCOPY (`DomainAbortJobFlag`) is it
   * interrupted, to be resumed later.
   */
  readonly domainAbortJobFlags?: Slot<S, [domain: DomainRef, flags: number], void>
}
