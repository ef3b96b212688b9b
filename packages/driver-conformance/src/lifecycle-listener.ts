import type { Connection, Domain, DomainEvent, EventStream } from '@guestwork/core'
import { UnmetExpectation } from './expectation.ts'
import type { Scene } from './scene.ts'
import { within } from './eventually.ts'

type LifecycleEvent = DomainEvent<'domain-lifecycle'>

/** Hears lifecycle events for a check, and does not wait for them for ever. */
export interface LifecycleListener extends AsyncDisposable {
  /** The event that comes first. */
  first(): Promise<LifecycleEvent>
  /** The next event of this name about the domain. Others before it are passed over, such as `resumed` after `started`. */
  next(domain: Domain, event: LifecycleEvent['event']): Promise<LifecycleEvent>
  /** The names of the events about the domain, up to the first of this name. */
  until(domain: Domain, event: LifecycleEvent['event']): Promise<string[]>
}

/** Begins to listen; resolves when the driver delivers. */
export async function listen(
  scene: Scene,
  { connection = scene.connection, domain }: { connection?: Connection; domain?: Domain } = {},
): Promise<LifecycleListener> {
  const events = connection.events('domain-lifecycle', domain === undefined ? {} : { domain })
  await events.ready
  const heard = async (about: Domain, wanted: string) => {
    const seen: LifecycleEvent[] = []
    for (;;) {
      const event = await read(events, `the event '${wanted}'`, scene.patience)
      if (event.domain.uuid !== about.uuid) continue
      seen.push(event)
      if (event.event === wanted) return { seen, last: event }
    }
  }
  return {
    first: () => read(events, 'any event', scene.patience),
    next: async (about, wanted) => (await heard(about, wanted)).last,
    until: async (about, wanted) => (await heard(about, wanted)).seen.map(({ event }) => event),
    [Symbol.asyncDispose]: () => events.close(),
  }
}

async function read(
  events: EventStream<LifecycleEvent>,
  what: string,
  patience: number,
): Promise<LifecycleEvent> {
  const { value } = await within(events.next(), what, patience)
  if (value !== undefined) return value
  throw new UnmetExpectation(`${what}: expected it, but the stream of events has ended`)
}
