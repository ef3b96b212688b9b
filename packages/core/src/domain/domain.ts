import { DomainCheckpointFacet } from '../checkpoint/domain-checkpoint-facet.ts'
import type { EventStream } from '../event-stream.ts'
import type { EventOptions } from '../event-subscription.ts'
import type { DomainEvent, DomainEventKind } from './domain-events.ts'

/**
 * A virtual machine (`virDomainPtr`). Obtained from a connection; several objects may stand for one domain.
 *
 * Its methods are spread over one class for each facet of the driver contract, of which this is the last.
 *
 * @example
 * ```ts
 * const domain = await connection.domainLookupByName('web-1')
 * await domain.create({ paused: true })
 * console.log(await domain.getState())
 * ```
 */
export class Domain extends DomainCheckpointFacet {
  /**
   * Its events of one kind, see `events()` of the connection (`virConnectDomainEventRegisterAny`).
   *
   * @throws VirtError The first read rejects with `NO_SUPPORT` when the driver has no such events.
   */
  events<K extends DomainEventKind>(kind: K, options: EventOptions = {}): EventStream<DomainEvent<K>> {
    return this.connection.events(kind, { ...options, domain: this }) as EventStream<DomainEvent<K>>
  }

  protected override get domain(): this {
    return this
  }
}
