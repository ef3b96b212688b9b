import type { CallOptions } from '../call-options.ts'
import { NodeDeviceCreateXmlFlag, NodeDeviceDefineXmlFlag } from '../driver/enums/node-device.ts'
import type { NodeDeviceRef } from '../driver/refs.ts'
import { flagBits } from '../flag-bits.ts'
import { nodeDeviceFilterBits, type NodeDeviceFilter } from '../node-device/node-device-filter.ts'
import { NodeDevice } from '../node-device/node-device.ts'
import type { DefineOptions } from './define-options.ts'
import { ConnectionStorageFacet } from './storage-pools.ts'

/** Finding devices of the host, and making virtual ones. */
export abstract class ConnectionNodeDeviceFacet extends ConnectionStorageFacet {
  /**
   * All devices that pass the filter, as one consistent view (`virConnectListAllNodeDevices`; also `virNodeListDevices`,
   * `virNodeNumOfDevices`).
   */
  async listNodeDevices(filter: NodeDeviceFilter & CallOptions = {}): Promise<NodeDevice[]> {
    const refs = await this.ask('connectListAllNodeDevices', [nodeDeviceFilterBits(filter)], filter)
    return refs.map(ref => this.#device(ref))
  }

  /**
   * The device with this name (`virNodeDeviceLookupByName`).
   *
   * @throws VirtError `NO_NODE_DEVICE` when there is none.
   */
  async nodeDeviceLookupByName(name: string, options?: CallOptions): Promise<NodeDevice> {
    return this.#device(await this.ask('nodeDeviceLookupByName', [name], options))
  }

  /**
   * The Fibre Channel host adapter with these world wide names (`virNodeDeviceLookupSCSIHostByWWN`).
   *
   * @param wwnn - name of the node, 16 hex digits
   * @param wwpn - name of the port, 16 hex digits
   * @throws VirtError `NO_NODE_DEVICE` when there is none.
   */
  async nodeDeviceLookupScsiHostByWwn(
    wwnn: string,
    wwpn: string,
    options?: CallOptions,
  ): Promise<NodeDevice> {
    return this.#device(await this.ask('nodeDeviceLookupSCSIHostByWWN', [wwnn, wwpn, 0], options))
  }

  /**
   * Makes a virtual device that is not stored (`virNodeDeviceCreateXML`): a port of a Fibre Channel adapter or a mediated
   * device.
   *
   * @throws VirtError `XML_ERROR` for a document that does not hold; `NO_NODE_DEVICE` when its parent does not exist.
   */
  async nodeDeviceCreateXml(xml: string, options: DefineOptions = {}): Promise<NodeDevice> {
    const flags = flagBits({ validate: NodeDeviceCreateXmlFlag.VALIDATE }, options)
    return this.#device(await this.ask('nodeDeviceCreateXML', [xml, flags], options))
  }

  /** Stores the definition of a mediated device without making it (`virNodeDeviceDefineXML`). */
  async nodeDeviceDefineXml(xml: string, options: DefineOptions = {}): Promise<NodeDevice> {
    const flags = flagBits({ validate: NodeDeviceDefineXmlFlag.VALIDATE }, options)
    return this.#device(await this.ask('nodeDeviceDefineXML', [xml, flags], options))
  }

  #device(ref: NodeDeviceRef): NodeDevice {
    return new NodeDevice({ connection: this.connection, open: this.open, ref })
  }
}
