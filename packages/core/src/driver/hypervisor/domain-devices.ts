import type { DomainRef } from '../refs.ts'
import type { Slot } from '../slot.ts'

/**
 * Adding, changing and removing single devices of a domain.
 *
 * Devices are given as the element of the domain document, such as `<disk>` or `<interface>`. `flags` are
 * `DomainDeviceModifyFlag`; with LIVE and CONFIG together both configurations change or neither does. All reject
 * with NO_DOMAIN when no domain with that UUID exists any more, XML_DETAIL or XML_ERROR for an element that cannot
 * be read, and OPERATION_UNSUPPORTED for a kind of device that the driver cannot handle so.
 *
 * @typeParam S - the driver's session
 */
export interface DomainDevicesSlots<S> {
  /** `domainAttachDeviceFlags` with LIVE (`virDomainAttachDevice`). Core derives it from that one. */
  readonly domainAttachDevice?: Slot<S, [domain: DomainRef, xml: string], void>

  /**
   * Add a device (`virDomainAttachDeviceFlags`). What the element leaves out, such as address and alias, is filled
   * in as in a new definition. An address or target that is taken rejects with OPERATION_INVALID or
   * OPERATION_FAILED. A failed attempt leaves nothing behind on host or guest. Causes the event device-added when a
   * running domain got it.
   */
  readonly domainAttachDeviceFlags?: Slot<S, [domain: DomainRef, xml: string, flags: number], void>

  /** `domainDetachDeviceFlags` with LIVE (`virDomainDetachDevice`). Core derives it from that one. */
  readonly domainDetachDevice?: Slot<S, [domain: DomainRef, xml: string], void>

  /**
   * Remove the device that matches the element (`virDomainDetachDeviceFlags`), which should be the one in the
   * domain's document, whole. Rejects with DEVICE_MISSING when none matches, OPERATION_FAILED when several do.
   *
   * A running guest has to give the device back. The slot waits a short while for that and answers even if it has
   * not happened yet: the device stays in the live document until the event device-removed, or
   * device-removal-failed. When the device is gone at once that event comes before the answer.
   */
  readonly domainDetachDeviceFlags?: Slot<S, [domain: DomainRef, xml: string, flags: number], void>

  /**
   * Remove the device with this alias, such as `net0` (`virDomainDetachDeviceAlias`). Unlike
   * `domainDetachDeviceFlags` it never waits for the guest. Rejects with DEVICE_MISSING when there is none.
   */
  readonly domainDetachDeviceAlias?: Slot<S, [domain: DomainRef, alias: string, flags: number], void>

  /**
   * Change a device in place (`virDomainUpdateDeviceFlags`): the medium of a drive, the link or network of an
   * interface, the password of a display. The element is the device's whole new description; its target, MAC
   * address or alias tells which device it is. Rejects with DEVICE_MISSING when there is no such device,
   * OPERATION_UNSUPPORTED for a property that cannot change while the domain runs; nothing has changed then.
   */
  readonly domainUpdateDeviceFlags?: Slot<S, [domain: DomainRef, xml: string, flags: number], void>
}
