import { VirtError } from '@guestwork/util'
import {
  domainEvents,
  isDomainEvent,
  type DomainEvent,
  type DomainEventKind,
} from '../domain/domain-events.ts'
import type { Domain } from '../domain/domain.ts'
import type { EventStream } from '../event-stream.ts'
import type { EventOptions } from '../event-subscription.ts'
import { networkEvents, type NetworkEvent, type NetworkEventKind } from '../network/network-events.ts'
import type { Network } from '../network/network.ts'
import { ConnectionInterfaceFacet } from './interfaces.ts'

/** The kinds of event that a connection reports. */
export type EventKind = DomainEventKind | NetworkEventKind

/** An event of one kind. */
export type EventOf<K extends EventKind> =
  DomainEvent<Extract<K, DomainEventKind>> | NetworkEvent<Extract<K, NetworkEventKind>>

/** Which events are wanted: of everything, or of one object that the kind of event is about. */
export interface ConnectionEventOptions extends EventOptions {
  /** Only those of one domain. */
  readonly domain?: Domain
  /** Only those of one network. */
  readonly network?: Network
}

/**
 * An open connection to a hypervisor (`virConnectPtr`); `connect()` opens it. Close it, or declare it with
 * `await using`.
 *
 * Its methods are spread over one class for each facet of the driver contract, of which this is the last.
 */
export class Connection extends ConnectionInterfaceFacet {
  /**
   * Events as an async iterator (`virConnectDomainEventRegisterAny`, `virConnectNetworkEventRegisterAny`), until the loop
   * ends, the signal fires or the connection is closed. See `EventStream` for what happens to a slow reader.
   *
   * @throws VirtError `INVALID_ARG` for an object of another connection, or one that the kind is not about. The first read
   * rejects with `NO_SUPPORT` when the driver has no such events.
   *
   * @example
   * ```ts
   * for await (const event of connection.events('domain-lifecycle', { signal })) {
   *   console.log(event.domain.name, event.event, event.detail)
   * }
   * ```
   */
  events<K extends EventKind>(kind: K, options: ConnectionEventOptions = {}): EventStream<EventOf<K>> {
    const { domain, network } = options
    const object = isDomainEvent(kind) ? domain : network
    const other = isDomainEvent(kind) ? network : domain
    if (other !== undefined) throw new VirtError('INVALID_ARG', `${kind} is not about '${other.name}'`)
    if (object !== undefined && object.connection !== this.connection) {
      throw new VirtError('INVALID_ARG', `'${object.name}' belongs to another connection`)
    }
    const stream: EventStream<DomainEvent | NetworkEvent> = isDomainEvent(kind)
      ? domainEvents(this.connection, this.open, kind, domain, options)
      : networkEvents(this.connection, this.open, kind, network, options)
    return stream as EventStream<EventOf<K>>
  }

  protected override get connection(): this {
    return this
  }
}
