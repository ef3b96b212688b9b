import { parseUuid, VirtError } from '@guestwork/util'
import type { CallOptions } from './call-options.ts'
import type { CloseReason } from './close-reason.ts'
import { dispatch, hasSlot } from './dispatch.ts'
import {
  domainEvents,
  type DomainEvent,
  type DomainEventKind,
  type EventOptions,
} from './domain/domain-events.ts'
import { domainFilterBits, type DomainFilter } from './domain/domain-filter.ts'
import { Domain } from './domain/domain.ts'
import { startBits, type StartOptions } from './domain/start-options.ts'
import { DomainDefineFlag } from './driver/enums/domain-definition.ts'
import type { SlotName, SlotResult } from './driver/metadata/index.ts'
import type { DomainRef } from './driver/refs.ts'
import type { EventStream } from './event-stream.ts'
import { flagBits } from './flag-bits.ts'
import type { OpenConnection } from './open-connection.ts'

/** How a definition is taken. */
export interface DefineOptions extends CallOptions {
  /** Check the document against the schema (only where one is given). */
  readonly validate?: boolean
}

/** What only core may do with a connection. */
export interface ConnectionHandle {
  /** What dispatch needs. */
  readonly open: OpenConnection
  /** Resolves when the connection is gone, whoever ended it. */
  readonly closed: Promise<CloseReason>
  /** Ends the driver's session. Called once. */
  close(): Promise<void>
}

/**
 * An open connection to a hypervisor (`virConnectPtr`); {@link connect} opens it. Close it, or declare it with
 * `await using`.
 */
export class Connection implements AsyncDisposable {
  readonly #handle: ConnectionHandle
  #closing: Promise<void> | undefined

  /** @internal */
  constructor(handle: ConnectionHandle) {
    this.#handle = handle
  }

  /** The URI that was opened, aliases resolved and secrets masked (`virConnectGetURI`). */
  get uri(): string {
    return this.#open.uri
  }

  /** The driver's name, such as `QEMU` (`virConnectGetType`). */
  get driverName(): string {
    return this.#open.driver.name
  }

  /** Whether it was opened read-only. */
  get readOnly(): boolean {
    return this.#open.readOnly
  }

  /**
   * Resolves, never rejects, when the connection is gone: `client` after {@link close}, another reason when the far side
   * ended it (`virConnectRegisterCloseCallback`).
   */
  get closed(): Promise<CloseReason> {
    return this.#handle.closed
  }

  /** Whether the driver has a slot, itself or derived by core. One that passes calls on may still answer NO_SUPPORT. */
  supports(slot: SlotName): boolean {
    return hasSlot(this.#open, slot)
  }

  /**
   * Ends the connection (`virConnectClose`). Calls that are under way reject with OPERATION_ABORTED, event streams end.
   * May be called again.
   */
  async close(): Promise<void> {
    await (this.#closing ??= this.#handle.close())
  }

  /** Same as {@link close}, for `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  /** Whether the far side still answers (`virConnectIsAlive`). */
  async isAlive(options?: CallOptions): Promise<boolean> {
    return dispatch(this.#open, 'connectIsAlive', [], options)
  }

  /** Whether nobody on the way can read what passes (`virConnectIsEncrypted`). */
  async isEncrypted(options?: CallOptions): Promise<boolean> {
    return dispatch(this.#open, 'connectIsEncrypted', [], options)
  }

  /** Whether the way is encrypted or stays on this machine (`virConnectIsSecure`). */
  async isSecure(options?: CallOptions): Promise<boolean> {
    return dispatch(this.#open, 'connectIsSecure', [], options)
  }

  /** The hypervisor's type as the far side reports it, such as `QEMU` (`virConnectGetType`). */
  async getType(options?: CallOptions): Promise<string> {
    return dispatch(this.#open, 'connectGetType', [], options)
  }

  /** The hypervisor's version as `major * 1000000 + minor * 1000 + release` (`virConnectGetVersion`). */
  async getVersion(options?: CallOptions): Promise<SlotResult<'connectGetVersion'>> {
    return dispatch(this.#open, 'connectGetVersion', [], options)
  }

  /** The host's name (`virConnectGetHostname`). */
  async getHostname(options?: CallOptions): Promise<string> {
    return dispatch(this.#open, 'connectGetHostname', [], options)
  }

  /** The document of what host and hypervisor can do (`virConnectGetCapabilities`). */
  async getCapabilities(options?: CallOptions): Promise<string> {
    return dispatch(this.#open, 'connectGetCapabilities', [], options)
  }

  /** CPUs and memory of the host (`virNodeGetInfo`). */
  async getNodeInfo(options?: CallOptions): Promise<SlotResult<'nodeGetInfo'>> {
    return dispatch(this.#open, 'nodeGetInfo', [], options)
  }

  /** All domains that pass the filter (`virConnectListAllDomains`), as one consistent view. */
  async listDomains(filter: DomainFilter & CallOptions = {}): Promise<Domain[]> {
    const refs = await dispatch(this.#open, 'connectListAllDomains', [domainFilterBits(filter)], filter)
    return refs.map(ref => this.#domain(ref))
  }

  /**
   * The domain with this name (`virDomainLookupByName`).
   *
   * @throws VirtError `NO_DOMAIN` when there is none.
   */
  async domainLookupByName(name: string, options?: CallOptions): Promise<Domain> {
    return this.#domain(await dispatch(this.#open, 'domainLookupByName', [name], options))
  }

  /**
   * The domain with this UUID, in any spelling (`virDomainLookupByUUIDString`).
   *
   * @throws VirtError `NO_DOMAIN` when there is none; `INVALID_ARG` for text that is no UUID.
   */
  async domainLookupByUuid(uuid: string, options?: CallOptions): Promise<Domain> {
    return this.#domain(await dispatch(this.#open, 'domainLookupByUUID', [parseUuid(uuid)], options))
  }

  /**
   * The running domain with this number (`virDomainLookupByID`).
   *
   * @throws VirtError `NO_DOMAIN` when none runs under it.
   */
  async domainLookupById(id: number, options?: CallOptions): Promise<Domain> {
    return this.#domain(await dispatch(this.#open, 'domainLookupByID', [id], options))
  }

  /**
   * Stores the definition of a domain without starting it (`virDomainDefineXMLFlags`). One with the same name and UUID is
   * replaced; a running domain keeps its live configuration until its next start.
   *
   * @throws VirtError `XML_ERROR`, `XML_DETAIL` for a document that cannot be read, with line and column;
   * `OPERATION_FAILED` when name or UUID belong to another domain; `CONFIG_UNSUPPORTED` for what the driver cannot provide.
   */
  async domainDefineXml(xml: string, options: DefineOptions = {}): Promise<Domain> {
    const flags = flagBits({ validate: DomainDefineFlag.VALIDATE }, options)
    return this.#domain(await dispatch(this.#open, 'domainDefineXMLFlags', [xml, flags], options))
  }

  /**
   * Starts a domain that is not stored (`virDomainCreateXML`): it is gone when it stops.
   *
   * @throws VirtError as {@link domainDefineXml}; `OPERATION_INVALID` when it runs already.
   */
  async domainCreateXml(xml: string, options: StartOptions = {}): Promise<Domain> {
    const flags = flagBits(startBits, options)
    return this.#domain(await dispatch(this.#open, 'domainCreateXML', [xml, flags], options))
  }

  /**
   * Events of domains as an async iterator (`virConnectDomainEventRegisterAny`), until the loop ends, the signal fires or
   * the connection is closed. See {@link EventStream} for what happens to a slow reader.
   *
   * @throws VirtError `INVALID_ARG` for a domain of another connection. The first read rejects with `NO_SUPPORT` when the
   * driver has no such events.
   *
   * @example
   * ```ts
   * for await (const event of connection.events('domain-lifecycle', { signal })) {
   *   console.log(event.domain.name, event.event, event.detail)
   * }
   * ```
   */
  events<K extends DomainEventKind>(kind: K, options: EventOptions = {}): EventStream<DomainEvent<K>> {
    if (options.domain !== undefined && options.domain.connection !== this) {
      throw new VirtError('INVALID_ARG', `domain '${options.domain.name}' belongs to another connection`)
    }
    return domainEvents(this.#open, kind, options, ref => this.#domain(ref))
  }

  get #open(): OpenConnection {
    return this.#handle.open
  }

  #domain(ref: DomainRef): Domain {
    return new Domain({ connection: this, open: this.#open, ref })
  }
}
