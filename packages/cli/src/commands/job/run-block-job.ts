import type { BackgroundJob, BlockJobOptions, BlockJobOutcome, Domain } from '@guestwork/core'
import { isVirtError, type VirtError } from '@guestwork/util'
import { attempt, CommandError } from '../../output/command-error.ts'
import { followJob } from '../../output/follow-job.ts'
import type { CommandCall } from '../command.ts'
import { domainIdentity } from '../domain/domain-argument.ts'
import type { BlockJobEnding, BlockWaitChoice } from './block-wait.ts'

/** A block job that a command begins. */
export interface BlockJobRun extends Pick<CommandCall<unknown>, 'output' | 'shell' | 'signal'> {
  /** The domain whose disk it is. */
  readonly domain: Domain
  /** The disk, as the user named it. */
  readonly disk: string
  /** What progress is shown under, such as `Block Copy`. */
  readonly label: string
  /** What the end of a job that did not succeed is told with, such as `Copy`. */
  readonly noun: string
  /** What is said when it is not waited for. */
  readonly startedText: string
  /** What is said when it is where it was to be. */
  readonly endText: string
  /** Whether to wait for it. */
  readonly waits: boolean
  /** What the user chose for that. */
  readonly options: BlockWaitChoice
  /** How it is ended when it has caught up; undefined where it is to go on. */
  readonly ending?: BlockJobEnding | undefined
  /** Begins it. */
  readonly begin: (how: BlockJobOptions) => BackgroundJob<BlockJobOutcome>
}

/**
 * Begins a block job, waits for it and ends it, as the user wants.
 *
 * @throws CommandError `OPERATION_ABORTED` or `OPERATION_FAILED`, of which the output has told, and what the host refuses.
 */
export async function runBlockJob(job: BlockJobRun): Promise<void> {
  const { domain, disk, ending, options, output } = job
  const identity = { ...domainIdentity(domain), disk }
  if (!job.waits) {
    await job.begin({}).started
    output.result({ ...identity, outcome: 'started' })
    return output.remark(job.startedText)
  }
  const outcome = await wait(job)
  if (ending !== undefined) {
    const call = domain.blockJobAbort(disk, { async: options.async, pivot: ending === 'pivot' })
    await attempt(`failed to ${ending} job for disk ${disk}`, call)
  }
  output.result({ ...identity, outcome: ending ?? outcome })
  output.remark(`\n${job.endText}`)
}

/**
 * Waits no longer than the user wants: when the time is over, and on an interrupt, the host is told to end the job
 * (`virshBlockJobWait`).
 */
async function wait({
  disk,
  label,
  noun,
  options,
  output,
  shell,
  signal,
  begin,
}: BlockJobRun): Promise<BlockJobOutcome> {
  const time = options.timeout === undefined ? [] : [AbortSignal.timeout(options.timeout * 1000)]
  const ends = AbortSignal.any([signal, ...time])
  const job = begin({ signal: ends, cancelAsync: options.async })
  await job.started
  try {
    return await followJob(job, label, shell.host, options)
  } catch (error) {
    if (!isVirtError(error)) throw error
    const end = endOf(error)
    if (end !== undefined) {
      output.remark(`\n${noun} ${end}`)
      throw new CommandError(error.code, [], { cause: error })
    }
    throw lostJob(
      ends.aborted ? `failed to abort job for disk '${disk}'` : `failed to query job for disk ${disk}`,
      error,
    )
  }
}

/** How a job ended that did not succeed; undefined where it is not known to have ended. */
function endOf({ code }: VirtError): 'aborted' | 'failed' | undefined {
  if (code === 'OPERATION_ABORTED' || code === 'OPERATION_TIMEOUT') return 'aborted'
  return code === 'OPERATION_FAILED' ? 'failed' : undefined
}

function lostJob(summary: string, cause: VirtError): CommandError {
  const { code, message, details } = cause
  return new CommandError(code, [summary, message], { cause, details })
}
