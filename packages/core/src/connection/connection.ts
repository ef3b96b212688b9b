import type { EventStream } from '../event-stream.ts'
import {
  connectionEvents,
  type ConnectionEventOptions,
  type EventKind,
  type EventOf,
} from './connection-events.ts'
import { ConnectionNwfilterFacet } from './nwfilters.ts'

/**
 * An open connection to a hypervisor (`virConnectPtr`); `connect()` opens it. Close it, or declare it with
 * `await using`.
 *
 * Its methods are spread over one class for each facet of the driver contract, of which this is the last.
 */
export class Connection extends ConnectionNwfilterFacet {
  /**
   * Events as an async iterator (`virConnectDomainEventRegisterAny`, `virConnectDomainEventRegister`,
   * `virConnectDomainEventDeregister`, `virConnectNetworkEventRegisterAny`,
   * `virConnectStoragePoolEventRegisterAny`, `virConnectNodeDeviceEventRegisterAny`, `virConnectSecretEventRegisterAny`),
   * until the loop ends, the signal fires or the connection is closed. See `EventStream` for what happens to a slow reader.
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
    return connectionEvents(this.connection, this.open, kind, options) as EventStream<EventOf<K>>
  }

  protected override get connection(): this {
    return this
  }
}
