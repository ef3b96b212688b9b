import { VirtError } from '@guestwork/util'
import type { Address, Domain } from '@guestwork/conf/domain'
import { chipsetOf } from '../definition/machine-type.ts'
import type { Properties } from './option.ts'

/**
 * The properties that plug a device into a PCI bus.
 *
 * @throws VirtError `INTERNAL_ERROR` for a device without a place, `CONFIG_UNSUPPORTED` for a PCI domain other than 0.
 */
export function pciProperties(address: Address | undefined, domain: Domain): Properties {
  if (address?.type !== 'pci' || address.slot === undefined) {
    throw new VirtError('INTERNAL_ERROR', 'a device has no PCI address', { domain: 'QEMU' })
  }
  if ((address.domain ?? 0) !== 0) {
    throw new VirtError('CONFIG_UNSUPPORTED', 'only PCI domain 0 is supported', { domain: 'QEMU' })
  }
  const hex = (number: number): string => `0x${number.toString(16)}`
  const index = address.function ?? 0
  return {
    bus: pciBus(address.bus ?? 0, domain),
    multifunction: address.multifunction,
    addr: index === 0 ? hex(address.slot) : `${hex(address.slot)}.${hex(index)}`,
  }
}

/** QEMU's name of a PCI bus. */
export function pciBus(index: number, domain: Domain): string {
  return index === 0 && chipsetOf(domain) === 'q35' ? 'pcie.0' : `pci.${String(index)}`
}

/** The properties that plug a device into a USB port. */
export function usbProperties(address: Address | undefined): Properties {
  if (address?.type !== 'usb' || address.port === undefined) {
    throw new VirtError('INTERNAL_ERROR', 'a device has no USB port', { domain: 'QEMU' })
  }
  const bus = address.bus ?? 0
  return { bus: `usb${bus === 0 ? '' : String(bus)}.0`, port: address.port }
}
