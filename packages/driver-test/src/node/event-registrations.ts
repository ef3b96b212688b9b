import { VirtError } from '@guestwork/util'

interface Broker {
  deregister(callbackId: number): void
}

/** The event registrations of one connection, which end with it. */
export class EventRegistrations {
  readonly #byBroker = new Map<Broker, Set<number>>()

  /** Notes a registration that a broker took, and answers with its number. */
  add(broker: Broker, callbackId: number): number {
    const known = this.#byBroker.get(broker) ?? new Set()
    this.#byBroker.set(broker, known.add(callbackId))
    return callbackId
  }

  /**
   * Ends one registration.
   *
   * @throws VirtError `INVALID_ARG` for a number that this connection did not get from the broker.
   */
  remove(broker: Broker, callbackId: number): void {
    if (this.#byBroker.get(broker)?.delete(callbackId) === true) {
      broker.deregister(callbackId)
      return
    }
    throw new VirtError('INVALID_ARG', `could not find event callback ${String(callbackId)} for deletion`)
  }

  /** Ends all of them. */
  end(): void {
    for (const [broker, ids] of this.#byBroker) {
      for (const id of ids) broker.deregister(id)
    }
    this.#byBroker.clear()
  }
}
