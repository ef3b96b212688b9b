import type { BackgroundJob, BlockJobOptions, BlockJobOutcome } from '@guestwork/core'
import { isVirtError } from '@guestwork/util'
import { flag, number, type Option } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { followJob } from '../../output/follow-job.ts'
import type { CommandCall } from '../command.ts'

/** The longest time that Node's timers can measure, in seconds. */
const longestTimeout = 2_147_483

/** The options of commands that can wait for the block job that they begin. */
export const blockWaitOptions = {
  wait: flag('wait for the job'),
  verbose: flag('show progress also where that is no terminal'),
  async: flag('do not wait for the end of a job that is given up'),
}

/** The option that limits how long a job may take. */
export function blockTimeout(help: string): Option<number | undefined> {
  return number(help, { minimum: 1, maximum: longestTimeout })
}

/** What is waited for, and how. */
export interface BlockWait extends Pick<CommandCall<unknown>, 'output' | 'shell' | 'signal'> {
  /** The disk, as the user named it. */
  readonly disk: string
  /** What progress is shown under, such as `Block Copy`. */
  readonly label: string
  /** What the end of a job that did not succeed is told with, such as `Copy`. */
  readonly noun: string
  /** What the user chose; the time is in seconds. */
  readonly options: {
    readonly timeout: number | undefined
    readonly async: boolean
    readonly verbose: boolean
  }
  /** Begins the job. */
  readonly begin: (how: BlockJobOptions) => BackgroundJob<BlockJobOutcome>
}

/**
 * Begins a block job and waits for it, no longer than the user wants: when the time is over, and on an interrupt, the host
 * is told to end it (`virshBlockJobWait`).
 *
 * @throws CommandError `OPERATION_ABORTED` or `OPERATION_FAILED`, of which the output has told, and what the host refuses.
 */
export async function waitForBlockJob(wait: BlockWait): Promise<BlockJobOutcome> {
  const { disk, label, noun, options, output, shell, signal, begin } = wait
  const time = options.timeout === undefined ? [] : [AbortSignal.timeout(options.timeout * 1000)]
  const ends = AbortSignal.any([signal, ...time])
  const job = begin({ signal: ends, cancelAsync: options.async })
  await job.started
  try {
    return await followJob(job, label, shell.host, options)
  } catch (error) {
    if (isVirtError(error, 'OPERATION_ABORTED') || isVirtError(error, 'OPERATION_TIMEOUT')) {
      output.print(`\n${noun} aborted`)
      throw new CommandError('OPERATION_ABORTED', [], { cause: error })
    }
    if (isVirtError(error, 'OPERATION_FAILED')) {
      output.print(`\n${noun} failed`)
      throw new CommandError('OPERATION_FAILED', [], { cause: error })
    }
    if (!isVirtError(error)) throw error
    const summary = ends.aborted
      ? `failed to abort job for disk '${disk}'`
      : `failed to query job for disk ${disk}`
    throw new CommandError(error.code, [summary, error.message], { cause: error, details: error.details })
  }
}
