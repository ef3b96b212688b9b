import type { Domain } from '@guestwork/conf/domain'

/** Settles the models and drivers of devices that the document leaves open. */
export function fillDeviceModels({ devices }: Domain): void {
  for (const disk of devices?.disks ?? []) {
    disk.driver ??= {}
    disk.driver.name ??= 'qemu'
    disk.driver.type ??= 'raw'
  }
  for (const serial of devices?.serials ?? []) {
    serial.target ??= {}
    serial.target.type ??= 'isa-serial'
    serial.target.model ??= serial.target.type
  }
  for (const device of devices?.interfaces ?? []) device.model ??= 'rtl8139'
}
