import { attribute, child, element, members, valued } from '../../codec/declare.ts'
import { onOff, yesNo } from '../../codec/values/choice.ts'
import { positive, uint } from '../../codec/values/number.ts'
import { word } from '../../codec/values/text.ts'
import { address } from './address.ts'

/** The device's place in the order in which the firmware tries to boot. */
export const deviceBoot = element({
  /** The place; 1 is tried first. No two devices share one. */
  order: attribute(positive, { required: true }),
  /** The boot menu entry that a guest on IBM Z loads: up to 8 letters, digits, dots and blanks. */
  loadparm: attribute(word),
})

/** The option ROM of a PCI device. */
export const deviceRom = element({
  /** Whether the device has an option ROM at all. */
  enabled: attribute(yesNo),
  /** Whether the ROM is visible in the guest's memory map. */
  bar: attribute(onOff),
  /** A file of the host with the ROM's content. */
  file: attribute(word),
})

/** What the firmware's ACPI tables say about a device. */
export const deviceAcpi = element({
  /** The number that the firmware gives to the device; the guest may name a network interface after it. */
  index: attribute(uint),
})

/** The names that libvirt gives away by itself are only kept while the guest runs. */
function isLasting(alias: unknown, { inactive }: { inactive: boolean }): boolean {
  return !inactive || (typeof alias === 'string' && alias.startsWith('ua-'))
}

/** What every device has. */
export const deviceInfo = members({
  /** The device's name inside its guest. One that starts with `ua-` is the user's own and stays. */
  alias: valued('name', word, { readWhen: isLasting }),
  /** The device in the ACPI tables. */
  acpi: child(deviceAcpi, { dropEmpty: true }),
  /** Where the device is plugged in. */
  address: child(address),
})

/** What devices have from which the guest can boot. */
export const bootableInfo = members({
  /** The device's place in the boot order. */
  boot: child(deviceBoot, { dropEmpty: true }),
  ...deviceInfo,
})

/** What devices have from which the guest can boot and that bring an option ROM. */
export const bootableRomInfo = members({
  /** The device's place in the boot order. */
  boot: child(deviceBoot, { dropEmpty: true }),
  alias: deviceInfo.alias,
  /** The option ROM. */
  rom: child(deviceRom, { dropEmpty: true }),
  acpi: deviceInfo.acpi,
  address: deviceInfo.address,
})
