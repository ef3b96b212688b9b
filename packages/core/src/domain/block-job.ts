import { VirtError } from '@guestwork/util'
import type { CallOptions } from '../call-options.ts'
import { throwIfAborted } from '../cancellation.ts'
import { dispatch } from '../dispatch.ts'
import { DomainBlockJobAbortFlag, DomainBlockJobType } from '../driver/enums/domain-block.ts'
import { DomainBlockJobStatus } from '../driver/enums/domain-event.ts'
import type { DomainBlockJobInfo } from '../driver/hypervisor/block-info.ts'
import type { DomainRef } from '../driver/refs.ts'
import type { JobContext } from '../job.ts'
import type { OpenConnection } from '../open-connection.ts'
import { BackgroundJob } from './background-job.ts'
import type { BlockJobOptions } from './block-job-options.ts'
import { follow, watchEvent } from './follow.ts'

/**
 * What a block job came to: `completed`, or `ready` when it has caught up and goes on until `blockJobAbort()` ends it.
 */
export type BlockJobOutcome = 'completed' | 'ready'

/** The disk whose job is followed. */
export interface BlockJobDisk {
  /** The connection that its domain came from. */
  readonly open: OpenConnection
  /** The domain. */
  readonly domain: DomainRef
  /** Target or source of the disk. */
  readonly disk: string
}

/** Begins a block job and follows it: by the events of block jobs where the driver has them, and by asking. */
export function blockJob(
  target: BlockJobDisk,
  { signal, timeout, cancelAsync = false }: BlockJobOptions,
  begin: (options: CallOptions) => Promise<void>,
): BackgroundJob<BlockJobOutcome> {
  const { open, domain, disk } = target
  const abortFlags = cancelAsync ? DomainBlockJobAbortFlag.ASYNC : 0
  return new BackgroundJob(async context => {
    throwIfAborted(`the job on disk '${disk}'`, context.signal)
    let tell: (status: number) => void = () => undefined
    const event = new Promise<number>(resolve => (tell = resolve))
    const kind = disk.includes('/') ? 'block-job' : 'block-job-2'
    const stop = await watchEvent(open, domain, kind, payload => {
      if (payload.disk === disk) tell(payload.status)
    })
    try {
      await begin({ timeout })
      context.begun()
      const status = await follow(open, context.signal, {
        event,
        ask: progressOf(target, context),
        abort: () => dispatch(open, 'domainBlockJobAbort', [domain, disk, abortFlags]),
      })
      return outcome(disk, status)
    } finally {
      await stop()
    }
  }, signal)
}

/** Asks for the progress; a job that is gone twice, so that its event had time to come, is complete. */
function progressOf({ open, domain, disk }: BlockJobDisk, context: JobContext) {
  let gone = false
  return async (): Promise<number | undefined> => {
    const info = await dispatch(open, 'domainGetBlockJobInfo', [domain, disk, 0])
    if (info === undefined) return gone ? DomainBlockJobStatus.COMPLETED : void (gone = true)
    context.report({ completed: info.cur, total: info.end, unit: 'bytes' })
    return hasCaughtUp(info) ? DomainBlockJobStatus.READY : undefined
  }
}

function hasCaughtUp({ type, cur, end }: DomainBlockJobInfo): boolean {
  const lasting = type === DomainBlockJobType.COPY || type === DomainBlockJobType.ACTIVE_COMMIT
  return lasting && end > 0n && cur === end
}

function outcome(disk: string, status: number): BlockJobOutcome {
  if (status === DomainBlockJobStatus.COMPLETED) return 'completed'
  if (status === DomainBlockJobStatus.READY) return 'ready'
  throw status === DomainBlockJobStatus.CANCELED
    ? new VirtError('OPERATION_ABORTED', `the job on disk '${disk}' was cancelled`)
    : new VirtError('OPERATION_FAILED', `the job on disk '${disk}' failed`)
}
