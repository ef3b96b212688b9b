import type { CallOptions } from '../call-options.ts'
import type { Connection } from '../connection/connection.ts'
import { dispatch } from '../dispatch.ts'
import {
  NetworkUpdateCommand,
  NetworkSection,
  NetworkUpdateFlag,
  NetworkXmlFlag,
} from '../driver/enums/network.ts'
import type { SlotArguments, SlotName, SlotResult } from '../driver/metadata/index.ts'
import type { NetworkDhcpLease } from '../driver/network-dhcp-lease.ts'
import type { NetworkRef } from '../driver/refs.ts'
import type { KebabCase } from '../enum-name.ts'
import { flagBits } from '../flag-bits.ts'
import type { OpenConnection } from '../open-connection.ts'

/** What a network object stands on. Only core makes it. */
export interface NetworkHandle {
  /** The connection that it came from. */
  readonly connection: Connection
  /** What dispatch needs. */
  readonly open: OpenConnection
  /** The reference that the driver gave. */
  readonly ref: NetworkRef
}

/** A change of one element of a network's document. */
export interface NetworkUpdate extends CallOptions {
  /** What is done with the element (`virNetworkUpdateCommand`). */
  readonly command: Exclude<KebabCase<keyof typeof NetworkUpdateCommand>, 'none'>
  /** Which part of the document it belongs to (`virNetworkUpdateSection`). */
  readonly section: Exclude<KebabCase<keyof typeof NetworkSection>, 'none'>
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
export class Network {
  /** The connection that it came from (`virNetworkGetConnect`). */
  readonly connection: Connection
  /** The name when the object was obtained (`virNetworkGetName`). */
  readonly name: string
  /** The UUID in canonical lower-case form (`virNetworkGetUUIDString`). */
  readonly uuid: string
  readonly #open: OpenConnection

  /** @internal */
  constructor({ connection, open, ref }: NetworkHandle) {
    this.connection = connection
    this.name = ref.name
    this.uuid = ref.uuid
    this.#open = open
  }

  /** The network's document (`virNetworkGetXMLDesc`); with `inactive` the stored definition. */
  async getXml(options: CallOptions & { readonly inactive?: boolean } = {}): Promise<string> {
    const flags = flagBits({ inactive: NetworkXmlFlag.INACTIVE }, options)
    return this.#ask('networkGetXMLDesc', [this.#ref, flags], options)
  }

  /**
   * Starts a defined network (`virNetworkCreate`).
   *
   * @throws VirtError `OPERATION_INVALID` when it is active already.
   */
  async create(options?: CallOptions): Promise<void> {
    await this.#ask('networkCreate', [this.#ref], options)
  }

  /**
   * Stops the network (`virNetworkDestroy`); a transient one is gone afterwards.
   *
   * @throws VirtError `OPERATION_INVALID` when it is not active.
   */
  async destroy(options?: CallOptions): Promise<void> {
    await this.#ask('networkDestroy', [this.#ref], options)
  }

  /** Forgets the definition (`virNetworkUndefine`). */
  async undefine(options?: CallOptions): Promise<void> {
    await this.#ask('networkUndefine', [this.#ref], options)
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
    const command = numberOf(NetworkUpdateCommand, change.command)
    const section = numberOf(NetworkSection, change.section)
    const { parentIndex = -1, xml } = change
    await this.#ask('networkUpdate', [this.#ref, command, section, parentIndex, xml, flags], change)
  }

  /** The host's bridge that the network is on (`virNetworkGetBridgeName`). */
  async getBridgeName(options?: CallOptions): Promise<string> {
    return this.#ask('networkGetBridgeName', [this.#ref], options)
  }

  /** Whether it starts with the host (`virNetworkGetAutostart`). */
  async getAutostart(options?: CallOptions): Promise<boolean> {
    return this.#ask('networkGetAutostart', [this.#ref], options)
  }

  /** Lets it start with the host, or not (`virNetworkSetAutostart`). */
  async setAutostart(autostart: boolean, options?: CallOptions): Promise<void> {
    await this.#ask('networkSetAutostart', [this.#ref, autostart], options)
  }

  /** Whether it is active (`virNetworkIsActive`). */
  async isActive(options?: CallOptions): Promise<boolean> {
    return this.#ask('networkIsActive', [this.#ref], options)
  }

  /** Whether it has a stored definition (`virNetworkIsPersistent`). */
  async isPersistent(options?: CallOptions): Promise<boolean> {
    return this.#ask('networkIsPersistent', [this.#ref], options)
  }

  /**
   * The addresses that the network has lent (`virNetworkGetDHCPLeases`).
   *
   * @param mac - only those of one guest
   */
  async getDhcpLeases(mac?: string, options?: CallOptions): Promise<readonly NetworkDhcpLease[]> {
    return this.#ask('networkGetDHCPLeases', [this.#ref, mac, 0], options)
  }

  get #ref(): NetworkRef {
    return { name: this.name, uuid: this.uuid }
  }

  #ask<N extends SlotName>(slot: N, args: SlotArguments<N>, options?: CallOptions): Promise<SlotResult<N>> {
    return dispatch(this.#open, slot, args, options)
  }
}

function numberOf(table: Readonly<Record<string, number>>, name: string): number {
  return table[name.toUpperCase().replaceAll('-', '_')] ?? -1
}
