import type { Connection } from '@guestwork/core'
import type { Option } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand, type ConnectedCommand } from '../command.ts'
import { eventOptions, kindOption } from './event-options.ts'
import { eventWord } from './event-word.ts'
import { listEventKinds, namedKind, waitForEvents } from './wait-for-events.ts'

/**
 * What sets the events of one sort of object apart.
 *
 * @typeParam K - the kinds, as virsh names them
 * @typeParam E - an event
 * @typeParam S - the object
 */
export interface EventFamily<K extends string, E extends object, S> {
  /** The kinds, in the order of virsh. */
  readonly kinds: readonly K[]
  /** The option that narrows to one object, with its name. */
  readonly only: readonly [name: string, option: Option<string | undefined>]
  /** The object that a text names. */
  find(connection: Connection, text: string): Promise<S>
  /** Begins to listen, to all objects where none is given. */
  listen(connection: Connection, kind: K, only: S | undefined, signal: AbortSignal): AsyncIterable<E>
  /** What an event is about, as it is printed: `network default`. */
  readonly subject: (event: E) => string
  /** What an event is about, for JSON. */
  readonly identity: (event: E) => object
}

/** A command that waits for events of one kind and prints them. */
export function eventCommand<K extends string, E extends object, S>(
  family: EventFamily<K, E, S>,
): ConnectedCommand {
  const { kinds } = family
  const [name, option] = family.only
  return connectedCommand({
    options: { [name]: option, event: kindOption(kinds), ...eventOptions },
    endsOnInterrupt: true,
    async run({ connection, options, output, signal }) {
      if (options.list) return listEventKinds(kinds, output)
      if (options.event === undefined)
        throw new CommandError('INVALID_ARG', ['either --list or --event <type> is required'])
      const kind = namedKind(kinds, options.event)
      const { [name]: text }: Readonly<Record<string, unknown>> = options
      const only = typeof text === 'string' ? await family.find(connection, text) : undefined
      const listen = (ends: AbortSignal) =>
        shownEvents(family, kind, family.listen(connection, kind, only, ends))
      await waitForEvents({ options, output, signal, listen })
    },
  })
}

async function* shownEvents<K extends string, E extends object, S>(
  { subject, identity }: EventFamily<K, E, S>,
  kind: K,
  events: AsyncIterable<E>,
) {
  for await (const event of events) {
    const what = 'event' in event ? String(event.event) : undefined
    const detail = what === undefined ? '' : `: ${eventWord(what)}`
    const facts = { kind, ...identity(event), ...(what !== undefined && { event: what }) }
    yield { text: `event '${kind}' for ${subject(event)}${detail}`, facts }
  }
}
