import type { Disk, Domain } from '../domain.gen.ts'
import { fillServers } from './storage.ts'

const busByPrefix = [
  ['fd', 'fdc'],
  ['hd', 'ide'],
  ['sd', 'scsi'],
  ['vd', 'virtio'],
  ['xvd', 'xen'],
  ['ubd', 'uml'],
] as const

/** Settles what each disk is, its bus and its place; disks on one bus are sorted by their names. */
export function fillDisks(domain: Domain): void {
  const disks = domain.devices?.disks
  if (disks === undefined) return
  sortDisks(disks)
  for (const disk of disks) {
    const { target } = disk
    if (isEmptyDrive(disk)) Object.assign(disk, { type: 'file' })
    const found = busByPrefix.find(([prefix]) => target.dev.startsWith(prefix))
    if (found !== undefined) target.bus ??= found[1]
    if (disk.device === 'cdrom') disk.readonly = true
    if (disk.type === 'vhostuser') disk.snapshot ??= 'no'
    if (disk.type === 'network') fillServers(disk)
    placeDisk(disk, domain)
  }
}

/** Where an empty drive has its image from is not known. */
function isEmptyDrive({ device, type, source }: Disk): boolean {
  return (device === 'cdrom' || device === 'floppy') && type !== 'file' && source === undefined
}

/** The number in a disk's name: 0 for `vda`, 27 for `vdab`; undefined for a name of another form. */
export function diskIndex(dev: string): number | undefined {
  const letters = /^(?:x?vd|[fhs]d|ubd)([a-z]+)\d*$/.exec(dev)?.[1]
  if (letters === undefined) return undefined
  let index = 0
  for (const letter of letters) index = index * 26 + (letter.charCodeAt(0) - 0x60)
  return index - 1
}

/** Moves each disk behind those on its bus with lower numbers, as libvirt inserts them. */
function sortDisks(disks: Disk[]): void {
  const sorted: Disk[] = []
  for (const disk of disks) sorted.splice(insertionPoint(sorted, disk), 0, disk)
  disks.splice(0, disks.length, ...sorted)
}

function insertionPoint(sorted: readonly Disk[], disk: Disk): number {
  const index = diskIndex(disk.target.dev)
  let place = sorted.length
  for (let at = sorted.length - 1; at >= 0; at--) {
    const other = sorted[at]
    if (other === undefined || other.target.bus !== disk.target.bus) continue
    const otherIndex = diskIndex(other.target.dev)
    if (index !== undefined && otherIndex !== undefined && otherIndex > index) {
      place = at
      continue
    }
    return place === sorted.length ? at + 1 : place
  }
  return place
}

/** The place on a controller that a disk's name stands for. */
function placeDisk(disk: Disk, domain: Domain): void {
  const index = diskIndex(disk.target.dev)
  if (disk.address !== undefined || index === undefined) return
  const place = placeOnBus(disk.target.bus, index, hasWideScsi(domain))
  if (place !== undefined)
    disk.address = { type: 'drive', controller: 0, bus: 0, target: 0, unit: 0, ...place }
}

function placeOnBus(
  bus: Disk['target']['bus'],
  index: number,
  wide: boolean,
): { controller?: number; bus?: number; unit?: number } | undefined {
  switch (bus) {
    case 'ide':
      return { controller: Math.floor(index / 4), bus: Math.floor((index % 4) / 2), unit: index % 2 }
    case 'fdc':
      return { controller: Math.floor(index / 2), unit: index % 2 }
    case 'sata':
      return { controller: Math.floor(index / 6), unit: index % 6 }
    case 'scsi':
      return wide
        ? { controller: Math.floor(index / 15), unit: unitBeside7(index % 15) }
        : { controller: Math.floor(index / 7), unit: index % 7 }
    default:
      return undefined
  }
}

/** On a wide bus, unit 7 is the controller itself. */
function unitBeside7(unit: number): number {
  return unit >= 7 ? unit + 1 : unit
}

/** VMware's controllers have a wide bus. */
function hasWideScsi(domain: Domain): boolean {
  return domain.type === 'vmware'
}
