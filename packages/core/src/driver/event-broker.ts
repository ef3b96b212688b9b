import { VirtError } from '@guestwork/util'

interface Registration<R, P> {
  readonly identity: string | undefined
  readonly eventId: number
  readonly listener: (object: R, payload: P) => void
}

/** What an {@link EventBroker} must know about a family of objects. */
export interface EventBrokerFamily<R, P extends object> {
  /** The number of each kind of event. */
  readonly ids: Readonly<Record<keyof P & string, number>>
  /** What tells one object from another, such as its UUID. */
  identify(object: R): string
}

/**
 * Keeps the registrations of events for a driver and delivers to them (libvirt's `virObjectEventState`), so that the two
 * slots of a driver are one line each. There is one for each family: `DomainEventBroker`, `NetworkEventBroker`,
 * `StoragePoolEventBroker`, `NodeDeviceEventBroker` and `SecretEventBroker`.
 *
 * @typeParam R - the reference of an object of the family
 * @typeParam P - the payload of each kind of event
 */
export class EventBroker<R, P extends object> {
  readonly #family: EventBrokerFamily<R, P>
  readonly #registrations = new Map<number, Registration<R, P[keyof P]>>()
  #lastId = 0

  constructor(family: EventBrokerFamily<R, P>) {
    this.#family = family
  }

  /**
   * Takes a registration (`connectDomainEventRegisterAny` and its likes).
   *
   * @param object - whose events are wanted; undefined for all
   * @returns its number, for {@link deregister}
   * @throws VirtError `INVALID_ARG` for an event number that the family does not have.
   */
  register(
    object: R | undefined,
    eventId: number,
    listener: (object: R, payload: P[keyof P]) => void,
  ): number {
    const known: readonly number[] = Object.values(this.#family.ids)
    if (!known.includes(eventId)) {
      const highest = String(Math.max(...known))
      throw new VirtError('INVALID_ARG', `unknown event ${String(eventId)}: 0 to ${highest} are known`)
    }
    const id = ++this.#lastId
    const identity = object === undefined ? undefined : this.#family.identify(object)
    this.#registrations.set(id, { identity, eventId, listener })
    return id
  }

  /**
   * Forgets a registration (`connectDomainEventDeregisterAny` and its likes).
   *
   * @throws VirtError `INVALID_ARG` for a number that is not registered.
   */
  deregister(callbackId: number): void {
    if (this.#registrations.delete(callbackId)) return
    throw new VirtError('INVALID_ARG', `no event callback has the number ${String(callbackId)}`)
  }

  /** Tells every registration that matches, before it returns. */
  emit<K extends keyof P & string>(kind: K, object: R, payload: P[K]): void {
    const eventId = this.#family.ids[kind]
    const about = this.#family.identify(object)
    for (const { identity, eventId: wanted, listener } of [...this.#registrations.values()]) {
      if (wanted === eventId && (identity === undefined || identity === about)) listener(object, payload)
    }
  }
}
