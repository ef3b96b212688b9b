import { parseMacAddress } from '@guestwork/util'
import type { CallOptions } from '../call-options.ts'
import { ConnectListInterfacesFlag, InterfaceDefineFlag } from '../driver/enums/interface.ts'
import type { InterfaceRef } from '../driver/refs.ts'
import { flagBits } from '../flag-bits.ts'
import { HostInterface } from '../interface/host-interface.ts'
import type { DefineOptions } from './define-options.ts'
import { ConnectionNetworkFacet } from './networks.ts'

/** Which interfaces a list holds; neither or both let all pass. */
export interface InterfaceFilter extends CallOptions {
  /** Those that are up. */
  readonly active?: boolean
  /** Those that are down. */
  readonly inactive?: boolean
}

/** Finding and defining the host's network interfaces. */
export abstract class ConnectionInterfaceFacet extends ConnectionNetworkFacet {
  /**
   * All interfaces that pass the filter (`virConnectListAllInterfaces`; also `virConnectListInterfaces`,
   * `virConnectListDefinedInterfaces`, `virConnectNumOfInterfaces`, `virConnectNumOfDefinedInterfaces`).
   */
  async listInterfaces(filter: InterfaceFilter = {}): Promise<HostInterface[]> {
    const bits = { active: ConnectListInterfacesFlag.ACTIVE, inactive: ConnectListInterfacesFlag.INACTIVE }
    const refs = await this.ask('connectListAllInterfaces', [flagBits(bits, filter)], filter)
    return refs.map(ref => this.#interface(ref))
  }

  /**
   * The interface with this name (`virInterfaceLookupByName`).
   *
   * @throws VirtError `NO_INTERFACE` when there is none.
   */
  async interfaceLookupByName(name: string, options?: CallOptions): Promise<HostInterface> {
    return this.#interface(await this.ask('interfaceLookupByName', [name], options))
  }

  /**
   * The interface with this MAC address (`virInterfaceLookupByMACString`).
   *
   * @throws VirtError `NO_INTERFACE` when there is none, `MULTIPLE_INTERFACES` when there are several.
   */
  async interfaceLookupByMac(mac: string, options?: CallOptions): Promise<HostInterface> {
    return this.#interface(await this.ask('interfaceLookupByMACString', [parseMacAddress(mac)], options))
  }

  /** Stores the configuration of an interface without bringing it up (`virInterfaceDefineXML`). */
  async interfaceDefineXml(xml: string, options: DefineOptions = {}): Promise<HostInterface> {
    const flags = flagBits({ validate: InterfaceDefineFlag.VALIDATE }, options)
    return this.#interface(await this.ask('interfaceDefineXML', [xml, flags], options))
  }

  /** Begins a change of the host's network that can be taken back (`virInterfaceChangeBegin`). */
  async interfaceChangeBegin(options?: CallOptions): Promise<void> {
    await this.ask('interfaceChangeBegin', [0], options)
  }

  /** Keeps what changed since {@link interfaceChangeBegin} (`virInterfaceChangeCommit`). */
  async interfaceChangeCommit(options?: CallOptions): Promise<void> {
    await this.ask('interfaceChangeCommit', [0], options)
  }

  /** Takes back what changed since {@link interfaceChangeBegin} (`virInterfaceChangeRollback`). */
  async interfaceChangeRollback(options?: CallOptions): Promise<void> {
    await this.ask('interfaceChangeRollback', [0], options)
  }

  #interface(ref: InterfaceRef): HostInterface {
    return new HostInterface({ connection: this.connection, open: this.open, ref })
  }
}
