import type { Disk, DriveAddress } from '@guestwork/conf/domain'
import { refuseProperty } from '../mismatch.ts'
import { diskName, diskNumber } from './disk-name.ts'
import { lastScsiUnit } from './hardware.ts'

/** The buses that disks of VMware are on. */
export type DiskBus = 'scsi' | 'sata' | 'ide'

/** A place for a disk: controller or IDE channel, and unit. */
export interface DiskPlace {
  /** The bus. */
  readonly bus: DiskBus
  /** The number of the controller; of the channel for IDE. */
  readonly controller: number
  /** The number on it. */
  readonly unit: number
}

interface BusLimits {
  readonly controllers: number
  readonly lastUnit: (hardware: number) => number
}

const limits: Readonly<Record<DiskBus, BusLimits>> = {
  scsi: { controllers: 4, lastUnit: lastScsiUnit },
  sata: { controllers: 4, lastUnit: () => 29 },
  ide: { controllers: 2, lastUnit: () => 1 },
}

/** The unit that a SCSI controller has itself. */
const ownUnit = 7
const narrowUnits = 15
const wideUnits = 63

/** The prefix of a place's entries, such as `scsi0:1`. */
export const placePrefix = ({ bus, controller, unit }: DiskPlace): string =>
  `${bus}${String(controller)}:${String(unit)}`

/** Every place of a bus, in their order. */
export function placesOf(bus: DiskBus, hardware: number): DiskPlace[] {
  const { controllers, lastUnit } = limits[bus]
  const units = Array.from({ length: lastUnit(hardware) + 1 }, (_, unit) => unit)
  return Array.from({ length: controllers }, (_, controller) => controller).flatMap(controller =>
    units.filter(unit => bus !== 'scsi' || unit !== ownUnit).map(unit => ({ bus, controller, unit })),
  )
}

/**
 * The name of the disk at a place. `wide` says that units beyond 15 are used, so that each SCSI controller takes 63 names
 * and not 15.
 */
export function nameAt({ bus, controller, unit }: DiskPlace, wide: boolean): string {
  switch (bus) {
    case 'ide':
      return diskName('hd', controller * 2 + unit)
    case 'sata':
      return diskName('sd', controller * 30 + unit)
    case 'scsi':
      return diskName('sd', scsiIndex(controller, unit, wide ? wideUnits : narrowUnits))
  }
}

const scsiIndex = (controller: number, unit: number, units: number): number =>
  controller * units + (unit > ownUnit ? unit - 1 : unit)

/** The place as libvirt's drive address, which counts the channels of IDE as buses of one controller. */
export function addressOf({ bus, controller, unit }: DiskPlace): DriveAddress {
  return bus === 'ide'
    ? { type: 'drive', controller: 0, bus: controller, target: 0, unit }
    : { type: 'drive', controller, bus: 0, target: 0, unit }
}

/**
 * The place of a disk of a domain, by its address, which has to agree with its name.
 *
 * Throws `CONFIG_UNSUPPORTED` for another bus, `INTERNAL_ERROR` for a place that VMware does not have.
 */
export function placeOf({ target, address }: Disk, hardware: number): DiskPlace {
  const property = `devices.disks[${target.dev}]`
  const { bus } = target
  if (bus !== 'scsi' && bus !== 'sata' && bus !== 'ide')
    refuseProperty(
      `${property}.target.bus`,
      `Unsupported bus type '${bus ?? 'none'}', expecting 'scsi' or 'sata' or 'ide'`,
    )
  if (address?.type !== 'drive')
    refuseProperty(`${property}.address`, `Unsupported disk address type '${address?.type ?? 'none'}'`)
  const { controller = 0, bus: channel = 0, unit = 0 } = address
  const place = { bus, controller: bus === 'ide' ? channel : controller, unit }
  const complaint = complaintAbout(place, address, hardware, target.dev)
  if (complaint !== undefined) refuseProperty(`${property}.address`, complaint, 'INTERNAL_ERROR')
  return place
}

function complaintAbout(
  { bus, controller, unit }: DiskPlace,
  address: DriveAddress,
  hardware: number,
  name: string,
): string | undefined {
  const words = bus === 'ide' ? 'IDE bus' : `${bus.toUpperCase()} controller`
  const { controllers, lastUnit } = limits[bus]
  const last = lastUnit(hardware)
  const own = bus === 'ide' ? (address.controller ?? 0) : (address.bus ?? 0)
  if (own !== 0)
    return `${bus === 'ide' ? 'IDE controller' : `${bus.toUpperCase()} bus`} index ${String(own)} out of [0] range`
  if (controller >= controllers)
    return `${words} index ${String(controller)} out of [0..${String(controllers - 1)}] range`
  if (unit > last || (bus === 'scsi' && unit === ownUnit))
    return `${bus.toUpperCase()} unit index ${String(unit)} out of [${bus === 'scsi' ? '0..6,8' : '0'}..${String(last)}] range`
  if (bus !== 'sata' && !isNamed(name, { bus, controller, unit }))
    return `Disk address ${String(address.controller ?? 0)}:${String(address.bus ?? 0)}:${String(unit)} doesn't match target device '${name}'`
  return undefined
}

function isNamed(name: string, { bus, controller, unit }: DiskPlace): boolean {
  const index = diskNumber(name)
  if (bus === 'ide') return index === controller * 2 + unit
  return [narrowUnits, wideUnits].some(units => index === scsiIndex(controller, unit, units))
}
