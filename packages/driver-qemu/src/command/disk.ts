import type { Disk } from '@guestwork/conf/domain'
import { chipsetOf } from '../definition/machine-type.ts'
import { bootOrder } from './boot.ts'
import { cacheMode, diskBackEnd } from './disk-back-end.ts'
import { diskPlace } from './disk-place.ts'
import type { Launch } from './launch.ts'
import { jsonOption, onOff, type Properties } from './option.ts'
import { onlySupported, unsupported } from './supported.ts'

/**
 * A disk: the nodes of its image, and the device that the guest sees.
 *
 * @param index - The disk's place in the document.
 */
export function diskArguments(disk: Disk, index: number, launch: Launch): string[] {
  checkDisk(disk)
  const node = nodeNumber(index, launch)
  return [...diskBackEnd(disk, node), ...jsonOption('-device', deviceProperties(disk, node, launch))]
}

/** The number in the names of an image's nodes. libvirt counts from the last disk. */
export function nodeNumber(index: number, { domain }: Pick<Launch, 'domain'>): number {
  return (domain.devices?.disks ?? []).length - index
}

/** The controller of the floppy drives, which has their places in the boot order. The machine pc has it built in. */
export function floppyArguments({ domain }: Launch): string[] {
  const drives = (domain.devices?.disks ?? []).filter(({ target }) => target.bus === 'fdc')
  if (drives.length === 0) return []
  const order = bootOrder(domain)
  const places = drives.flatMap(({ alias = '', address }): [string, number][] => {
    const place = order.get(alias)
    const drive = address?.type === 'drive' && address.unit === 1 ? 'B' : 'A'
    return place === undefined ? [] : [[`bootindex${drive}`, place]]
  })
  return chipsetOf(domain) === 'q35'
    ? jsonOption('-device', { driver: 'isa-fdc', ...Object.fromEntries(places) })
    : places.flatMap(([name, place]) => ['-global', `isa-fdc.${name}=${String(place)}`])
}

function checkDisk(disk: Disk): void {
  const what = `disk '${disk.target.dev}'`
  onlySupported(what, disk, [
    ...([
      'type',
      'device',
      'driver',
      'source',
      'target',
      'readonly',
      'shareable',
      'blockio',
      'geometry',
    ] as const),
    ...(['serial', 'wwn', 'vendor', 'product', 'boot', 'alias', 'address'] as const),
  ])
  onlySupported(what, disk.target, ['dev', 'bus', 'removable', 'rotationRate'])
  onlySupported(what, disk.geometry, ['cyls', 'heads', 'secs'])
  onlySupported(what, disk.driver, [
    ...(['name', 'type', 'cache', 'errorPolicy', 'rerrorPolicy', 'io', 'copyOnRead', 'discard'] as const),
    ...(['detectZeroes', 'queues', 'queueSize'] as const),
  ])
  if (disk.driver?.name !== undefined && disk.driver.name !== 'qemu') {
    throw unsupported(`unsupported driver name '${disk.driver.name}' for disk '${disk.target.dev}'`)
  }
}

function deviceProperties(disk: Disk, node: number, launch: Launch): Properties {
  const { target, alias, driver, blockio, geometry, wwn, vendor, product, serial, source } = disk
  const { driver: device, place } = diskPlace(disk, launch.domain)
  const floppy = target.bus === 'fdc'
  return {
    driver: device,
    'num-queues': driver?.queues,
    'queue-size': driver?.queueSize,
    ...place,
    'share-rw': disk.shareable,
    drive: source === undefined ? undefined : `libvirt-${String(node)}-format`,
    id: alias,
    bootindex: floppy ? undefined : bootOrder(launch.domain).get(alias ?? ''),
    logical_block_size: blockio?.logicalBlockSize,
    physical_block_size: blockio?.physicalBlockSize,
    wwn: wwn === undefined ? undefined : worldWideName(wwn),
    rotation_rate: target.rotationRate,
    vendor,
    product,
    removable: target.bus === 'usb' ? (target.removable ?? false) : undefined,
    'write-cache': floppy ? undefined : writeCache(disk),
    cyls: geometry?.cyls,
    heads: geometry?.heads,
    secs: geometry?.secs,
    serial,
    ...errorPolicies(disk),
  }
}

function writeCache(disk: Disk): string | undefined {
  const cache = cacheMode(disk)
  return cache === undefined ? undefined : onOff(cache !== 'writethrough' && cache !== 'directsync')
}

function errorPolicies({ driver }: Disk): Properties {
  const { errorPolicy, rerrorPolicy } = driver ?? {}
  const full = errorPolicy === 'enospace'
  return { werror: full ? 'enospc' : errorPolicy, rerror: rerrorPolicy ?? (full ? 'ignore' : errorPolicy) }
}

function worldWideName(wwn: string): bigint {
  if (!/^[0-9a-f]{16}$/i.test(wwn)) throw unsupported(`malformed wwn '${wwn}': it has 16 hexadecimal digits`)
  return BigInt(`0x${wwn}`)
}
