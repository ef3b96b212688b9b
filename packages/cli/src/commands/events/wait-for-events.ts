import type { Values } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import type { Output } from '../../output/output.ts'
import type { eventOptions } from './event-options.ts'

/** An event as it is shown. */
export interface ShownEvent {
  /** What is printed, without the last line's end. */
  readonly text: string
  /** What JSON tells; the time is added. */
  readonly facts: object
}

/** What is waited for, and how. */
export interface EventWait {
  /** What the user chose. */
  readonly options: Omit<Values<typeof eventOptions>, 'list'>
  /** Where events are printed. */
  readonly output: Output
  /** Fires when the user interrupts. */
  readonly signal: AbortSignal
  /** Begins to listen; what it returns ends when the signal fires. */
  readonly listen: (signal: AbortSignal) => AsyncIterable<ShownEvent>
}

/**
 * Prints events as they come, one or with `--loop` all, until the time is over or the user interrupts (`virshEventRegister`).
 *
 * @throws CommandError `OPERATION_TIMEOUT` when none came.
 */
export async function waitForEvents({ options, output, signal, listen }: EventWait): Promise<void> {
  const time = options.timeout === undefined ? undefined : AbortSignal.timeout(options.timeout * 1000)
  const ends = AbortSignal.any(time === undefined ? [signal] : [signal, time])
  let count = 0
  for await (const event of listen(ends)) {
    printEvent(event, options.timestamp, output)
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
 * @throws CommandError `INVALID_ARG` for one that there is not.
 */
export function namedKind<K extends string>(kinds: readonly K[], name: string): K {
  const kind = kinds.find(candidate => candidate === name)
  if (kind === undefined) throw new CommandError('INVALID_ARG', [`unknown event type ${name}`])
  return kind
}

function printEvent({ text, facts }: ShownEvent, timestamp: boolean, output: Output): void {
  const now = new Date().toISOString()
  output.result({ time: now, ...facts })
  output.print(`${timestamp ? `${now.slice(0, 10)} ${now.slice(11, 23)}+0000: ` : ''}${text}\n`)
}
