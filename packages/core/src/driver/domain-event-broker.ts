import { VirtError } from '@guestwork/util'
import {
  domainEventId,
  domainEventIds,
  type DomainEventKind,
  type DomainEventListener,
  type DomainEventPayloads,
} from './domain-event.ts'
import type { DomainRef } from './refs.ts'
import { ownDomainEventIds } from './snapshot-event.ts'

interface Registration {
  readonly uuid: string | undefined
  readonly eventId: number
  readonly listener: DomainEventListener
}

const libvirtIds = Object.values(domainEventIds)
const knownIds: ReadonlySet<number> = new Set([...libvirtIds, ...Object.values(ownDomainEventIds)])

/**
 * Keeps the registrations of domain events for a driver and delivers to them (libvirt's `virObjectEventState`), so that
 * the two slots of a driver are one line each.
 *
 * @example
 * ```ts
 * broker.emit('lifecycle', domain, { event: DomainLifecycleEvent.STARTED, detail: DomainEventStartedDetail.BOOTED })
 * ```
 */
export class DomainEventBroker {
  readonly #registrations = new Map<number, Registration>()
  #lastId = 0

  /**
   * Takes a registration (`connectDomainEventRegisterAny`).
   *
   * @returns its number, for {@link deregister}
   * @throws VirtError `INVALID_ARG` for an event number that neither libvirt nor `ownDomainEventIds` has.
   */
  register(domain: DomainRef | undefined, eventId: number, listener: DomainEventListener): number {
    if (!knownIds.has(eventId)) {
      throw new VirtError(
        'INVALID_ARG',
        `unknown event ${String(eventId)}: 0 to ${String(libvirtIds.length - 1)} are known`,
      )
    }
    const id = ++this.#lastId
    this.#registrations.set(id, { uuid: domain?.uuid, eventId, listener })
    return id
  }

  /**
   * Forgets a registration (`connectDomainEventDeregisterAny`).
   *
   * @throws VirtError `INVALID_ARG` for a number that is not registered.
   */
  deregister(callbackId: number): void {
    if (this.#registrations.delete(callbackId)) return
    throw new VirtError('INVALID_ARG', `no event callback has the number ${String(callbackId)}`)
  }

  /** Tells every registration that matches, before it returns. */
  emit<K extends DomainEventKind>(kind: K, domain: DomainRef, payload: DomainEventPayloads[K]): void {
    const eventId = domainEventId(kind)
    for (const registration of [...this.#registrations.values()]) {
      const wanted = registration.uuid === undefined || registration.uuid === domain.uuid
      if (wanted && registration.eventId === eventId) registration.listener(domain, payload)
    }
  }
}
