import { parseUuid } from '@guestwork/util'
import type { CallOptions } from '../call-options.ts'
import { NetworkCreateFlag, NetworkDefineFlag } from '../driver/enums/network.ts'
import type { NetworkRef } from '../driver/refs.ts'
import { flagBits } from '../flag-bits.ts'
import { networkFilterBits, type NetworkFilter } from '../network/network-filter.ts'
import { Network } from '../network/network.ts'
import type { DefineOptions } from './define-options.ts'
import { ConnectionDomainVendorFacet } from './domain-vendor.ts'

/** Finding, defining and starting virtual networks. */
export abstract class ConnectionNetworkFacet extends ConnectionDomainVendorFacet {
  /**
   * All networks that pass the filter, as one consistent view (`virConnectListAllNetworks`; also `virConnectListNetworks`,
   * `virConnectListDefinedNetworks`, `virConnectNumOfNetworks`, `virConnectNumOfDefinedNetworks`).
   */
  async listNetworks(filter: NetworkFilter & CallOptions = {}): Promise<Network[]> {
    const refs = await this.ask('connectListAllNetworks', [networkFilterBits(filter)], filter)
    return refs.map(ref => this.#network(ref))
  }

  /**
   * The network with this name (`virNetworkLookupByName`).
   *
   * @throws VirtError `NO_NETWORK` when there is none.
   */
  async networkLookupByName(name: string, options?: CallOptions): Promise<Network> {
    return this.#network(await this.ask('networkLookupByName', [name], options))
  }

  /**
   * The network with this UUID, in any spelling (`virNetworkLookupByUUIDString`, `virNetworkLookupByUUID`).
   *
   * @throws VirtError `NO_NETWORK` when there is none; `INVALID_ARG` for text that is no UUID.
   */
  async networkLookupByUuid(uuid: string, options?: CallOptions): Promise<Network> {
    return this.#network(await this.ask('networkLookupByUUID', [parseUuid(uuid)], options))
  }

  /**
   * Stores the definition of a network without starting it (`virNetworkDefineXMLFlags`, `virNetworkDefineXML`).
   *
   * @throws VirtError `XML_ERROR`, `XML_DETAIL` for a document that cannot be read, with line and column; `OPERATION_FAILED`
   * when name or UUID belong to another network; `CONFIG_UNSUPPORTED` for what the driver cannot provide.
   */
  async networkDefineXml(xml: string, options: DefineOptions = {}): Promise<Network> {
    const flags = flagBits({ validate: NetworkDefineFlag.VALIDATE }, options)
    return this.#network(await this.ask('networkDefineXMLFlags', [xml, flags], options))
  }

  /**
   * Starts a network that is not stored (`virNetworkCreateXMLFlags`, `virNetworkCreateXML`).
   *
   * @throws VirtError as {@link networkDefineXml}.
   */
  async networkCreateXml(xml: string, options: DefineOptions = {}): Promise<Network> {
    const flags = flagBits({ validate: NetworkCreateFlag.VALIDATE }, options)
    return this.#network(await this.ask('networkCreateXMLFlags', [xml, flags], options))
  }

  #network(ref: NetworkRef): Network {
    return new Network({ connection: this.connection, open: this.open, ref })
  }
}
