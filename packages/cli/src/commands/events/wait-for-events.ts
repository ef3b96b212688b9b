import type { Values } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import type { Output } from '../../output/output.ts'
import type { eventOptions } from './event-options.ts'

/** What is waited for, and how it is shown. */
export interface EventWait<E> {
  /** What the user chose. */
  readonly options: Omit<Values<typeof eventOptions>, 'list'>
  /** Where events are printed. */
  readonly output: Output
  /** Fires when the user interrupts. */
  readonly signal: AbortSignal
  /** Begins to listen; what it returns ends when the signal fires. */
  listen(signal: AbortSignal): AsyncIterable<E>
  /** An event as one line, with its end. */
  format(event: E): string
  /** An event in JSON; the time is added. */
  describe(event: E): object
}

/**
 * Prints events as they come, one or with `--loop` all, until the time is over or the user interrupts (`virshEventRegister`).
 *
 * @throws CommandError `OPERATION_TIMEOUT` when none came.
 */
export async function waitForEvents<E>(wait: EventWait<E>): Promise<void> {
  const { options, output, signal } = wait
  const time = options.timeout === undefined ? undefined : AbortSignal.timeout(options.timeout * 1000)
  const ends = AbortSignal.any(time === undefined ? [signal] : [signal, time])
  let count = 0
  for await (const event of wait.listen(ends)) {
    printEvent(event, wait)
    count++
    if (!options.loop) break
  }
  if (signal.aborted) output.print('event loop interrupted\n')
  else if (time?.aborted === true) output.print('event loop timed out\n')
  output.print(`events received: ${count}\n`)
  if (count === 0) throw new CommandError('OPERATION_TIMEOUT', [])
}

/** Lists the kinds of events that a command can wait for. */
export function listEventKinds(kinds: readonly string[], output: Output): void {
  output.result(kinds)
  output.print(kinds.map(kind => `${kind}\n`).join(''))
}

/**
 * The kind that the user named.
 *
 * @throws CommandError `INVALID_ARG` for none, or for one that there is not.
 */
export function chosenKind<K extends string>(kinds: readonly K[], named: string | undefined): K {
  if (named === undefined)
    throw new CommandError('INVALID_ARG', ['either --list or --event <type> is required'])
  const kind = kinds.find(candidate => candidate === named)
  if (kind === undefined) throw new CommandError('INVALID_ARG', [`unknown event type ${named}`])
  return kind
}

function printEvent<E>(event: E, wait: EventWait<E>): void {
  const { options, output } = wait
  const now = new Date().toISOString()
  output.result({ time: now, ...wait.describe(event) })
  output.print(
    `${options.timestamp ? `${now.slice(0, 10)} ${now.slice(11, 23)}+0000: ` : ''}${wait.format(event)}`,
  )
}
