import type { Refusal } from '../../codec/check.ts'
import type { Address, Disk, Domain, Hostdev } from '../domain.gen.ts'

/** No two devices share a place on a disk controller (`virDomainDefDuplicateDriveAddressesValidate`). */
export function checkDriveAddresses({ devices }: Domain, refusal: Refusal): void {
  const disks = new Map<string, Disk>()
  for (const disk of devices?.disks ?? []) {
    const place = placeOf(disk.address)
    if (place === undefined) continue
    const key = `${disk.target.bus ?? ''} ${place}`
    if (disks.has(key)) {
      const message = `Found duplicate drive address for disk with target name '${disk.target.dev}' (${place})`
      refusal.fail('CONFIG_UNSUPPORTED', message, disk)
    }
    disks.set(key, disk)
  }
  const hostdevs = new Set<string>()
  for (const hostdev of (devices?.hostdevs ?? []).filter(isScsi)) {
    const place = placeOf(hostdev.address)
    if (place === undefined) continue
    const disk = disks.get(`scsi ${place}`)
    if (disk !== undefined) {
      const message = `using disk target name '${disk.target.dev}' conflicts with SCSI host device address (${place})`
      refusal.fail('CONFIG_UNSUPPORTED', message, hostdev)
    }
    if (hostdevs.has(place)) {
      const message = `SCSI host address (${place}) in use by another SCSI host device`
      refusal.fail('CONFIG_UNSUPPORTED', message, hostdev)
    }
    hostdevs.add(place)
  }
}

function isScsi({ type }: Hostdev): boolean {
  return type === 'scsi'
}

function placeOf(address: Address | undefined): string | undefined {
  if (address?.type !== 'drive') return undefined
  const { controller = 0, bus = 0, target = 0, unit = 0 } = address
  return `controller ${String(controller)}, bus ${String(bus)}, target ${String(target)}, unit ${String(unit)}`
}
