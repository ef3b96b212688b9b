import type { DomainLifecyclePayload } from '../driver/domain-event-payload.ts'
import {
  DomainEventCrashedDetail,
  DomainEventDefinedDetail,
  DomainEventPmsuspendedDetail,
  DomainEventResumedDetail,
  DomainEventShutdownDetail,
  DomainEventStartedDetail,
  DomainEventStoppedDetail,
  DomainEventSuspendedDetail,
  DomainEventUndefinedDetail,
  DomainLifecycleEvent,
} from '../driver/enums/domain-lifecycle-event.ts'
import { enumName, type NameOf } from '../enum-name.ts'

const details = {
  [DomainLifecycleEvent.DEFINED]: DomainEventDefinedDetail,
  [DomainLifecycleEvent.UNDEFINED]: DomainEventUndefinedDetail,
  [DomainLifecycleEvent.STARTED]: DomainEventStartedDetail,
  [DomainLifecycleEvent.SUSPENDED]: DomainEventSuspendedDetail,
  [DomainLifecycleEvent.RESUMED]: DomainEventResumedDetail,
  [DomainLifecycleEvent.STOPPED]: DomainEventStoppedDetail,
  [DomainLifecycleEvent.SHUTDOWN]: DomainEventShutdownDetail,
  [DomainLifecycleEvent.PMSUSPENDED]: DomainEventPmsuspendedDetail,
  [DomainLifecycleEvent.CRASHED]: DomainEventCrashedDetail,
} as const satisfies Record<DomainLifecycleEvent, Readonly<Record<string, number>>>

type DetailTable = (typeof details)[keyof typeof details]

/** What a lifecycle event tells, in names. */
export interface LifecycleNames {
  /** What happened, such as `started` (`virDomainEventType`). */
  readonly event: NameOf<typeof DomainLifecycleEvent> | 'unknown'
  /** Why, such as `booted`; which are possible depends on the event. */
  readonly detail: NameOf<DetailTable> | 'unknown'
}

/** The names of a lifecycle event and its detail. */
export function lifecycleNames({ event, detail }: DomainLifecyclePayload): LifecycleNames {
  const tables: Readonly<Record<number, DetailTable | undefined>> = details
  const table = tables[event]
  const detailName = table === undefined ? 'unknown' : enumName<DetailTable>(table, detail)
  return { event: enumName(DomainLifecycleEvent, event), detail: detailName }
}
