import type { CallOptions } from '../call-options.ts'
import type { EventOf } from '../connection/connection-events.ts'
import type { NodeDeviceRef } from '../driver/refs.ts'
import type { EventStream } from '../event-stream.ts'
import type { EventOptions } from '../event-subscription.ts'
import { HostObject } from '../host-object.ts'
import type { NodeDeviceEventKind } from './node-device-events.ts'

/**
 * A device of the host (`virNodeDevicePtr`). Most come and go with the hardware; virtual ones can be made, and defined so
 * that they exist while they are not present.
 *
 * @example
 * ```ts
 * const device = await connection.nodeDeviceLookupByName('pci_0000_00_1f_2')
 * await device.detach({ driver: 'vfio' })
 * ```
 */
export class NodeDevice extends HostObject<NodeDeviceRef> {
  /** Unique on the host, such as `pci_0000_00_1f_2` (`virNodeDeviceGetName`). */
  get name(): string {
    return this.ref.name
  }

  /** The device's document, read afresh (`virNodeDeviceGetXMLDesc`). */
  async getXml(options?: CallOptions): Promise<string> {
    return this.ask('nodeDeviceGetXMLDesc', [this.ref, 0], options)
  }

  /** Name of the device that it hangs on; undefined for the root (`virNodeDeviceGetParent`). */
  async getParent(options?: CallOptions): Promise<string | undefined> {
    return this.ask('nodeDeviceGetParent', [this.ref], options)
  }

  /** Names of its capabilities as documents spell them, such as `pci` (`virNodeDeviceListCaps`, `virNodeDeviceNumOfCaps`). */
  async listCapabilities(options?: CallOptions): Promise<readonly string[]> {
    return this.ask('nodeDeviceListCaps', [this.ref], options)
  }

  /**
   * Makes a defined device present (`virNodeDeviceCreate`).
   *
   * @throws VirtError `OPERATION_INVALID` when it is present already.
   */
  async create(options?: CallOptions): Promise<void> {
    await this.ask('nodeDeviceCreate', [this.ref, 0], options)
  }

  /**
   * Removes a virtual device from the host (`virNodeDeviceDestroy`); its definition stays.
   *
   * @throws VirtError `OPERATION_INVALID` for a device that cannot be removed or that a guest uses.
   */
  async destroy(options?: CallOptions): Promise<void> {
    await this.ask('nodeDeviceDestroy', [this.ref], options)
  }

  /**
   * Forgets its definition (`virNodeDeviceUndefine`); a device that is present stays.
   *
   * @throws VirtError `OPERATION_INVALID` for a device without a definition.
   */
  async undefine(options?: CallOptions): Promise<void> {
    await this.ask('nodeDeviceUndefine', [this.ref, 0], options)
  }

  /**
   * Takes it away from the host, so that a domain can have it (`virNodeDeviceDetachFlags`, `virNodeDeviceDettach`).
   *
   * @param options - `driver` holds it for domains, such as `vfio`; the hypervisor chooses when it is left out
   * @throws VirtError `OPERATION_INVALID` while a domain has it; `ARGUMENT_UNSUPPORTED` for a driver that is not known;
   * `CONFIG_UNSUPPORTED` for one that the host lacks.
   */
  async detach(options: CallOptions & { readonly driver?: string } = {}): Promise<void> {
    const { driver } = options
    if (driver === undefined) await this.ask('nodeDeviceDettach', [this.name], options)
    else await this.ask('nodeDeviceDetachFlags', [this.name, driver, 0], options)
  }

  /**
   * Gives it back to the host (`virNodeDeviceReAttach`).
   *
   * @throws VirtError `OPERATION_INVALID` while a domain has it.
   */
  async reattach(options?: CallOptions): Promise<void> {
    await this.ask('nodeDeviceReAttach', [this.name], options)
  }

  /**
   * Resets a device that was taken away from the host (`virNodeDeviceReset`).
   *
   * @throws VirtError `OPERATION_INVALID` while a domain has it; `INTERNAL_ERROR` when others that are in use would be reset
   * too.
   */
  async reset(options?: CallOptions): Promise<void> {
    await this.ask('nodeDeviceReset', [this.name], options)
  }

  /** Whether it is made when the host starts or its parent appears (`virNodeDeviceGetAutostart`). */
  async getAutostart(options?: CallOptions): Promise<boolean> {
    return this.ask('nodeDeviceGetAutostart', [this.ref], options)
  }

  /**
   * Lets it be made when the host starts or its parent appears, or not (`virNodeDeviceSetAutostart`).
   *
   * @throws VirtError `OPERATION_INVALID` for a device without a definition.
   */
  async setAutostart(autostart: boolean, options?: CallOptions): Promise<void> {
    await this.ask('nodeDeviceSetAutostart', [this.ref, autostart], options)
  }

  /** Whether it is present (`virNodeDeviceIsActive`). */
  async isActive(options?: CallOptions): Promise<boolean> {
    return this.ask('nodeDeviceIsActive', [this.ref], options)
  }

  /** Whether it has a stored definition (`virNodeDeviceIsPersistent`). */
  async isPersistent(options?: CallOptions): Promise<boolean> {
    return this.ask('nodeDeviceIsPersistent', [this.ref], options)
  }

  /** Events of this device alone, such as `node-device-lifecycle`; see `Connection.events`. */
  events<K extends NodeDeviceEventKind>(kind: K, options?: EventOptions): EventStream<EventOf<K>> {
    return this.connection.events(kind, { ...options, nodeDevice: this })
  }
}
