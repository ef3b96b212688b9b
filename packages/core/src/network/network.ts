import type { CallOptions } from '../call-options.ts'
import type { EventOf } from '../connection/connection-events.ts'
import type { Connection } from '../connection/connection.ts'
import { IpAddressType } from '../driver/enums/ip-address-type.ts'
import {
  NetworkUpdateCommand,
  NetworkSection,
  NetworkUpdateFlag,
  NetworkXmlFlag,
} from '../driver/enums/network.ts'
import type { NetworkDhcpLease } from '../driver/network-dhcp-lease.ts'
import { enumName, enumNumber, type NameOf } from '../enum-name.ts'
import type { EventStream } from '../event-stream.ts'
import type { EventOptions } from '../event-subscription.ts'
import { flagBits } from '../flag-bits.ts'
import { NetworkPortFacet } from './network-ports.ts'
import type { NetworkEventKind } from './network-events.ts'

/** An address that a network has lent to a guest (`virNetworkDHCPLease`). */
export interface DhcpLease extends Omit<NetworkDhcpLease, 'type'> {
  /** The family of the address. */
  readonly type: NameOf<typeof IpAddressType> | 'unknown'
}

/** A change of one element of a network's document. */
export interface NetworkUpdate extends CallOptions {
  /** What is done with the element (`virNetworkUpdateCommand`). */
  readonly command: Exclude<NameOf<typeof NetworkUpdateCommand>, 'none'>
  /** Which part of the document it belongs to (`virNetworkUpdateSection`). */
  readonly section: Exclude<NameOf<typeof NetworkSection>, 'none'>
  /** The element, such as `<portgroup name='lan'/>`; for `delete` as much of it as identifies it. */
  readonly xml: string
  /** Which of several parents it belongs to, counted from 0; -1 or left out where there is one. */
  readonly parentIndex?: number
  /** Change the running network. */
  readonly live?: boolean
  /** Change the stored definition. */
  readonly config?: boolean
}

/**
 * A virtual network (`virNetworkPtr`). Obtained from a connection; several objects may stand for one network.
 *
 * @example
 * ```ts
 * const network = await connection.networkLookupByName('default')
 * await network.update({ command: 'add-last', section: 'portgroup', xml: "<portgroup name='lab'/>" })
 * ```
 */
export class Network extends NetworkPortFacet {
  /** The connection that it came from (`virNetworkGetConnect`). */
  declare readonly connection: Connection

  /** The name when the object was obtained (`virNetworkGetName`). */
  get name(): string {
    return this.ref.name
  }

  /** The UUID in canonical lower-case form (`virNetworkGetUUIDString`, `virNetworkGetUUID`). */
  get uuid(): string {
    return this.ref.uuid
  }

  /** The network's document (`virNetworkGetXMLDesc`); with `inactive` the stored definition. */
  async getXml(options: CallOptions & { readonly inactive?: boolean } = {}): Promise<string> {
    const flags = flagBits({ inactive: NetworkXmlFlag.INACTIVE }, options)
    return this.ask('networkGetXMLDesc', [this.ref, flags], options)
  }

  /**
   * Starts a defined network (`virNetworkCreate`).
   *
   * @throws VirtError `OPERATION_INVALID` when it is active already.
   */
  async create(options?: CallOptions): Promise<void> {
    await this.ask('networkCreate', [this.ref], options)
  }

  /**
   * Stops the network (`virNetworkDestroy`); a transient one is gone afterwards.
   *
   * @throws VirtError `OPERATION_INVALID` when it is not active.
   */
  async destroy(options?: CallOptions): Promise<void> {
    await this.ask('networkDestroy', [this.ref], options)
  }

  /** Forgets the definition (`virNetworkUndefine`). */
  async undefine(options?: CallOptions): Promise<void> {
    await this.ask('networkUndefine', [this.ref], options)
  }

  /**
   * Changes one element of the network (`virNetworkUpdate`); without `live` and `config` the running network, or the
   * definition when it does not run.
   *
   * @throws VirtError `OPERATION_INVALID` for what is not there, is there already, or cannot change while it runs;
   * `XML_ERROR` for an element that does not fit the section; `OPERATION_UNSUPPORTED` for a section that cannot be changed.
   */
  async update(change: NetworkUpdate): Promise<void> {
    const flags = flagBits(
      { live: NetworkUpdateFlag.AFFECT_LIVE, config: NetworkUpdateFlag.AFFECT_CONFIG },
      change,
    )
    const command = enumNumber(NetworkUpdateCommand, change.command)
    const section = enumNumber(NetworkSection, change.section)
    const { parentIndex = -1, xml } = change
    await this.ask('networkUpdate', [this.ref, command, section, parentIndex, xml, flags], change)
  }

  /** The host's bridge that the network is on (`virNetworkGetBridgeName`). */
  async getBridgeName(options?: CallOptions): Promise<string> {
    return this.ask('networkGetBridgeName', [this.ref], options)
  }

  /** Whether it starts with the host (`virNetworkGetAutostart`). */
  async getAutostart(options?: CallOptions): Promise<boolean> {
    return this.ask('networkGetAutostart', [this.ref], options)
  }

  /** Lets it start with the host, or not (`virNetworkSetAutostart`). */
  async setAutostart(autostart: boolean, options?: CallOptions): Promise<void> {
    await this.ask('networkSetAutostart', [this.ref, autostart], options)
  }

  /** Whether it is active (`virNetworkIsActive`). */
  async isActive(options?: CallOptions): Promise<boolean> {
    return this.ask('networkIsActive', [this.ref], options)
  }

  /** Whether it has a stored definition (`virNetworkIsPersistent`). */
  async isPersistent(options?: CallOptions): Promise<boolean> {
    return this.ask('networkIsPersistent', [this.ref], options)
  }

  /**
   * The addresses that the network has lent (`virNetworkGetDHCPLeases`).
   *
   * @param mac - only those of one guest
   */
  async getDhcpLeases(mac?: string, options?: CallOptions): Promise<DhcpLease[]> {
    const leases = await this.ask('networkGetDHCPLeases', [this.ref, mac, 0], options)
    return leases.map(lease => ({ ...lease, type: enumName(IpAddressType, lease.type) }))
  }

  /** Events of this network alone: `network-lifecycle`; see `Connection.events`. */
  events<K extends NetworkEventKind>(kind: K, options?: EventOptions): EventStream<EventOf<K>> {
    return this.connection.events(kind, { ...options, network: this })
  }

  protected override get network(): this {
    return this
  }
}
