import type { Connection, DomainEventKind, EventStream, SlotName } from '@guestwork/core'
import type { Check, Checks } from './check.ts'
import { nextEvent } from './next-event.ts'
import type { Scene } from './scene.ts'

/** A step in the life of an object, and how it is reported. */
export interface ReportedStep<T> {
  /** The sentence that says so. */
  readonly title: string
  /** What the check begins with and which slots it calls; the slot that it is about, unless that is the one of the events. */
  readonly check: Pick<Check, 'from' | 'needs'> & Partial<Pick<Check, 'about'>>
  /** The name of the event. */
  readonly event: string
  /** Takes the step; resolves to the object. */
  readonly act: (scene: Scene) => Promise<T>
}

/** How events of one kind are heard. */
export interface Reporting<T, E> {
  /** The slot that registers a listener. */
  readonly about: SlotName
  /** The kind of domain event that the manifest must list. */
  readonly reports?: DomainEventKind
  /** Begins to listen. */
  readonly listen: (connection: Connection) => EventStream<E & object>
  /** Whether an event is about an object. */
  readonly concerns: (event: E, object: T) => boolean
}

/** Checks that each step is reported to who listens. */
export function reportedStepChecks<T, E extends { readonly event: string }>(
  { about, reports, listen, concerns }: Reporting<T, E>,
  steps: readonly ReportedStep<T>[],
): Checks {
  const checkOf = ({ check, event, act }: ReportedStep<T>): Check => ({
    about,
    ...(reports !== undefined && { reports }),
    ...check,
    async run(scene) {
      await using events = listen(scene.connection)
      await events.ready
      const object = await act(scene)
      const fits = (heard: E) => heard.event === event && concerns(heard, object)
      await nextEvent(events, fits, `the event '${event}'`, scene.patience)
    },
  })
  return Object.fromEntries(steps.map(step => [step.title, checkOf(step)]))
}
