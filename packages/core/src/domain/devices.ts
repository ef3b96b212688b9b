import { DomainDeviceModifyFlag } from '../driver/enums/domain-device.ts'
import { flagBits } from '../flag-bits.ts'
import { impactBits, type ImpactOptions } from './impact-options.ts'
import { DomainSecurityFacet } from './tuning/security.ts'

const deviceBits = { ...impactBits, force: DomainDeviceModifyFlag.FORCE }

/** Where a device is changed. With `live` and `config` both configurations change or neither. */
export interface DeviceOptions extends ImpactOptions {
  /** Do it against the guest's will, such as ejecting a medium from a locked drive. */
  readonly force?: boolean
}

/**
 * Adding, changing and removing single devices: the facet `domain-devices`. A device is an element of the domain document,
 * such as `<disk>` or `<interface>`.
 */
export abstract class DomainDevicesFacet extends DomainSecurityFacet {
  /**
   * Adds a device (`virDomainAttachDeviceFlags`, `virDomainAttachDevice`). What the element leaves out is filled in.
   *
   * @throws VirtError `XML_ERROR`, `XML_DETAIL` for an element that cannot be read; `OPERATION_INVALID`, `OPERATION_FAILED`
   * for an address or target that is taken.
   */
  async attachDevice(xml: string, options: DeviceOptions = {}): Promise<void> {
    await this.ask('domainAttachDeviceFlags', [this.ref, xml, flagBits(deviceBits, options)], options)
  }

  /**
   * Removes the device that matches the element (`virDomainDetachDeviceFlags`, `virDomainDetachDevice`). A running guest has
   * to give it back: it is gone with the event `domain-device-removed`, which may come later.
   *
   * @throws VirtError `DEVICE_MISSING` when none matches; `OPERATION_FAILED` when several do.
   */
  async detachDevice(xml: string, options: DeviceOptions = {}): Promise<void> {
    await this.ask('domainDetachDeviceFlags', [this.ref, xml, flagBits(deviceBits, options)], options)
  }

  /**
   * Removes the device with an alias, such as `net0` (`virDomainDetachDeviceAlias`). Never waits for the guest, see
   * {@link detachDevice}.
   *
   * @throws VirtError `DEVICE_MISSING` when there is none.
   */
  async detachDeviceAlias(alias: string, options: DeviceOptions = {}): Promise<void> {
    await this.ask('domainDetachDeviceAlias', [this.ref, alias, flagBits(deviceBits, options)], options)
  }

  /**
   * Changes a device in place, such as the medium of a drive or the link of an interface (`virDomainUpdateDeviceFlags`).
   *
   * @param xml - the device's whole new description; target, MAC address or alias tell which one it is
   * @throws VirtError `DEVICE_MISSING` when it is not there; `OPERATION_UNSUPPORTED` for what cannot change while it runs.
   */
  async updateDevice(xml: string, options: DeviceOptions = {}): Promise<void> {
    await this.ask('domainUpdateDeviceFlags', [this.ref, xml, flagBits(deviceBits, options)], options)
  }
}
