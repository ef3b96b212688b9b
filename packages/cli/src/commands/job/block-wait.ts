import { flag, number, type Option } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { longestTimeout } from '../arguments/longest-timeout.ts'

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

/** What the user chose; the time is in seconds. */
export interface BlockWaitChoice {
  /** How long it may take. */
  readonly timeout: number | undefined
  /** Whether not to wait for the end of a job that is given up. */
  readonly async: boolean
  /** Whether progress is shown also where that is no terminal. */
  readonly verbose: boolean
}

/** How a job that has caught up can be ended: `pivot` goes over to the new image, `finish` stays with the old one. */
export type BlockJobEnding = 'pivot' | 'finish'

/** The user's wish; undefined where the job is to go on. */
export function wishedEnding(pivot: boolean, finish: boolean): BlockJobEnding | undefined {
  if (pivot) return 'pivot'
  return finish ? 'finish' : undefined
}

/**
 * Refuses options that only mean something where the job is waited for.
 *
 * @param alternatives - the options of which one would make it so, as the error names them
 * @throws CommandError `INVALID_ARG`.
 */
export function checkWaits(waits: boolean, { verbose, async }: BlockWaitChoice, alternatives: string): void {
  if (waits || !(verbose || async)) return
  const option = verbose ? 'verbose' : 'async'
  throw new CommandError('INVALID_ARG', [`--${option} requires at least one of ${alternatives}`])
}
