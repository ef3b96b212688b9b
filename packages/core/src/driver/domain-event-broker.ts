import { domainEventIds, type DomainEventPayloads } from './domain-event.ts'
import { EventBroker } from './event-broker.ts'
import type { DomainRef } from './refs.ts'
import { ownDomainEventIds } from './snapshot-event.ts'

/**
 * The events of a driver's domains, also those of snapshots and checkpoints.
 *
 * @example
 * ```ts
 * broker.emit('lifecycle', domain, { event: DomainLifecycleEvent.STARTED, detail: DomainEventStartedDetail.BOOTED })
 * ```
 */
export class DomainEventBroker extends EventBroker<DomainRef, DomainEventPayloads> {
  constructor() {
    super({ ids: { ...domainEventIds, ...ownDomainEventIds }, identify: ({ uuid }) => uuid })
  }
}
