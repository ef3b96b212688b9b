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
}

/** What a lifecycle event tells, in names. */
export interface LifecycleNames {
  /** What happened, such as `started` (`virDomainEventType`). */
  readonly event: NameOf<typeof DomainLifecycleEvent> | 'unknown'
  /** Why, such as `booted`; which are possible depends on the event. */
  readonly detail: NameOf<(typeof details)[keyof typeof details]> | 'unknown'
}

/** The names of a lifecycle event and its detail. */
export function lifecycleNames({ event, detail }: DomainLifecyclePayload): LifecycleNames {
  const table: Readonly<Record<string, number>> | undefined = details[event]
  const detailName = table === undefined ? 'unknown' : enumName(table, detail)
  return { event: enumName(DomainLifecycleEvent, event), detail: detailName as LifecycleNames['detail'] }
}
