import type { DomainEventListener } from '../domain-event.ts'
import type { DomainRef } from '../refs.ts'
import type { Slot } from '../slot.ts'

/**
 * Events of domains.
 *
 * A driver reports what happened whoever caused it, for each domain in the order in which it happened, and to every
 * registration that matches. An event that a slot causes is reported before, or soon after, the slot answers. The
 * manifest lists the kinds that a driver reports.
 *
 * @typeParam S - the driver's session
 */
export interface EventsSlots<S> {
  /**
   * Hear of lifecycle events of all domains (`virConnectDomainEventRegister`). Core derives it from
   * `connectDomainEventRegisterAny`.
   */
  readonly connectDomainEventRegister?: Slot<S, [listener: DomainEventListener], void>

  /**
   * Forget a listener of `connectDomainEventRegister` (`virConnectDomainEventDeregister`). Core derives it from
   * `connectDomainEventDeregisterAny`.
   */
  readonly connectDomainEventDeregister?: Slot<S, [listener: DomainEventListener], void>

  /**
   * Call the listener for each event of one kind until its registration ends (`virConnectDomainEventRegisterAny`).
   * Answers the registration's id, not negative and unique within the connection; the first event may arrive
   * before.
   *
   * `domain` narrows to one domain; undefined means all, also those that are defined later. `eventId` is one of
   * `domainEventIds`, or of `ownDomainEventIds` for the kinds that libvirt lacks, and its kind determines the payload. A
   * kind that the driver never reports is accepted; a number that neither has rejects with INVALID_ARG.
   */
  readonly connectDomainEventRegisterAny?: Slot<
    S,
    [domain: DomainRef | undefined, eventId: number, listener: DomainEventListener],
    number
  >

  /**
   * End a registration; its listener is not called again once this has answered
   * (`virConnectDomainEventDeregisterAny`). Rejects with INVALID_ARG for an id that is not registered.
   */
  readonly connectDomainEventDeregisterAny?: Slot<S, [callbackId: number], void>
}
