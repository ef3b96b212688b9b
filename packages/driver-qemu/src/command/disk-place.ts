import type { Disk, Domain, DriveAddress } from '@guestwork/conf/domain'
import { chipsetOf } from '../definition/machine-type.ts'
import { pciProperties, usbProperties } from './device-address.ts'
import type { Properties } from './option.ts'
import { unsupported } from './supported.ts'

/** QEMU's device for a disk, and where it is plugged in. */
export interface DiskPlace {
  /** The device, such as `virtio-blk-pci`. */
  readonly driver: string
  /** The properties that plug it in. */
  readonly place: Properties
}

/**
 * The device that a disk is on its bus.
 *
 * @throws VirtError `CONFIG_UNSUPPORTED` for a bus that the machine does not have, or a device that is not made for the bus.
 */
export function diskPlace(disk: Disk, domain: Domain): DiskPlace {
  const { target, device = 'disk' } = disk
  const what = `disk '${target.dev}'`
  const misplaced = unsupported(`${what}: a ${device} on bus '${target.bus ?? ''}' is not supported`)
  if (device === 'lun' || (device === 'floppy') !== (target.bus === 'fdc')) throw misplaced
  const suffix = device === 'cdrom' ? 'cd' : 'hd'
  switch (target.bus) {
    case 'virtio':
      if (device === 'cdrom') throw misplaced
      return { driver: virtioDriver(disk), place: pciProperties(disk.address, domain) }
    case 'ide':
      if (chipsetOf(domain) === 'q35')
        throw unsupported('IDE controllers are unsupported for this QEMU binary or machine type')
      return { driver: `ide-${suffix}`, place: idePlace(driveOf(disk)) }
    case 'sata':
      return {
        driver: `ide-${suffix}`,
        place: { bus: `${sataAlias(disk, domain)}.${String(driveOf(disk).unit ?? 0)}` },
      }
    case 'scsi':
      return { driver: `scsi-${suffix}`, place: scsiPlace(disk, domain) }
    case 'fdc':
      return { driver: 'floppy', place: { unit: driveOf(disk).unit ?? 0 } }
    case 'usb':
      if (device === 'cdrom') throw misplaced
      return { driver: 'usb-storage', place: usbProperties(disk.address) }
    default:
      throw misplaced
  }
}

function virtioDriver({ model = 'virtio' }: Disk): string {
  return model.replace(/^virtio/, 'virtio-blk-pci')
}

function driveOf({ address, target }: Disk): DriveAddress {
  if (address?.type === 'drive') return address
  throw unsupported(`disk '${target.dev}' has no address of type 'drive'`)
}

function idePlace({ bus = 0, unit = 0, controller = 0 }: DriveAddress): Properties {
  if (controller !== 0) throw unsupported('Only a single IDE controller is supported for this machine type')
  return { bus: `ide.${String(bus)}`, unit }
}

function sataAlias(disk: Disk, domain: Domain): string {
  return controllerOf('sata', disk, domain)?.alias ?? 'ide'
}

function scsiPlace(disk: Disk, domain: Domain): Properties {
  const { controller = 0, target = 0, unit = 0, bus = 0 } = driveOf(disk)
  const { alias = '', model } = controllerOf('scsi', disk, domain) ?? {}
  const id = disk.serial ?? `drive-${disk.alias ?? ''}`
  if (model === 'lsilogic') {
    if (target !== 0) throw unsupported("target must be 0 for controller model 'lsilogic'", { controller })
    return { bus: `${alias}.0`, 'scsi-id': unit, device_id: id }
  }
  return { bus: `${alias}.0`, channel: bus, 'scsi-id': target, lun: unit, device_id: id }
}

function controllerOf(
  type: 'scsi' | 'sata',
  disk: Disk,
  { devices }: Domain,
): { alias?: string; model?: string } | undefined {
  const index = driveOf(disk).controller ?? 0
  return devices?.controllers?.find(controller => controller.type === type && controller.index === index)
}
