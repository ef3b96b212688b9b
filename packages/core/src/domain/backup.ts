import { VirtError } from '@guestwork/util'
import type { CallOptions } from '../call-options.ts'
import { throwIfAborted } from '../cancellation.ts'
import { dispatch, hasSlot } from '../dispatch.ts'
import { DomainBackupBeginFlag } from '../driver/enums/checkpoint.ts'
import { DomainJobStatsFlag, DomainJobType } from '../driver/enums/domain-jobs.ts'
import type { DomainRef } from '../driver/refs.ts'
import { flagBits } from '../flag-bits.ts'
import type { JobContext } from '../job.ts'
import type { OpenConnection } from '../open-connection.ts'
import { BackgroundJob } from './background-job.ts'
import { follow, watchEvent } from './follow.ts'
import { completedJob, type CompletedJob } from './jobs.ts'
import { DomainConsoleFacet } from './console.ts'

/** How disks are backed up. */
export interface BackupOptions extends CallOptions {
  /** A `<domaincheckpoint>` document: make a checkpoint of the same moment, or if anything fails neither. */
  readonly checkpointXml?: string
  /** Write into target or temporary files that exist, with their format and size prepared. */
  readonly reuseExternal?: boolean
}

/** Backing up disks: a part of the facet `checkpoint`. */
export abstract class DomainBackupFacet extends DomainConsoleFacet {
  /**
   * Backs up disks of a running domain as they are at this moment (`virDomainBackupBegin`).
   *
   * In push mode the job is done when the target is written. In pull mode others fetch the data over NBD until it is
   * cancelled, or {@link abortJob} ends it; it rejects with `OPERATION_ABORTED` then.
   *
   * @param xml - a `<domainbackup>` document
   * @throws VirtError `OPERATION_INVALID` when the domain has a job.
   */
  backupBegin(xml: string, options: BackupOptions = {}): BackgroundJob<void> {
    const { signal, timeout, checkpointXml } = options
    const flags = flagBits({ reuseExternal: DomainBackupBeginFlag.REUSE_EXTERNAL }, options)
    return new BackgroundJob(async context => {
      throwIfAborted(`the backup of domain '${this.name}'`, context.signal)
      let tell: (job: CompletedJob) => void = () => undefined
      const event = new Promise<CompletedJob>(resolve => (tell = resolve))
      const stop = await watchEvent(this.open, this.ref, 'job-completed', job => tell(completedJob(job)))
      try {
        await this.ask('domainBackupBegin', [this.ref, xml, checkpointXml, flags], { timeout })
        context.begun()
        await followBackup(this.open, this.ref, context, event)
      } finally {
        await stop()
      }
    }, signal)
  }

  /**
   * The document of the backup that runs, with what was filled in, such as the NBD port (`virDomainBackupGetXMLDesc`).
   *
   * @throws VirtError `NO_DOMAIN_BACKUP` when there is none.
   */
  async getBackupXml(options?: CallOptions): Promise<string> {
    return this.ask('domainBackupGetXMLDesc', [this.ref, 0], options)
  }
}

async function followBackup(
  open: OpenConnection,
  domain: DomainRef,
  context: JobContext,
  event: Promise<CompletedJob>,
): Promise<void> {
  const ended = await follow<CompletedJob | 'gone'>(open, context.signal, {
    event,
    ask: async () => {
      const { type, dataProcessed, dataTotal } = await dispatch(open, 'domainGetJobInfo', [domain])
      if (type === DomainJobType.NONE) return 'gone'
      context.report({ completed: dataProcessed, total: dataTotal, unit: 'bytes' })
      return undefined
    },
    abort: () => dispatch(open, 'domainAbortJobFlags', [domain, 0]),
  })
  if (ended !== 'gone' && ended.success === true) return
  await checkLastJob(open, domain, ended === 'gone' ? undefined : ended)
}

/** Rejects when the last job failed or was cancelled, as far as the driver remembers it. */
async function checkLastJob(
  open: OpenConnection,
  domain: DomainRef,
  told: CompletedJob | undefined,
): Promise<void> {
  const flags = DomainJobStatsFlag.COMPLETED | DomainJobStatsFlag.KEEP_COMPLETED
  const last = hasSlot(open, 'domainGetJobStats')
    ? await dispatch(open, 'domainGetJobStats', [domain, flags])
    : undefined
  const reason = told?.errmsg ?? (last && completedJob(last).errmsg)
  const text = `the backup of domain '${domain.name}'`
  if (last?.type === DomainJobType.CANCELLED) {
    throw new VirtError('OPERATION_ABORTED', `${text} was cancelled`)
  }
  if (last?.type === DomainJobType.FAILED || told?.success === false) {
    throw new VirtError('OPERATION_FAILED', `${text} failed${reason === undefined ? '' : `: ${reason}`}`)
  }
}
