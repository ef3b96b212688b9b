import type { Refusal } from '../../codec/check.ts'
import { diskIndex } from '../defaults/disks.ts'
import type { Disk, DiskIoTune, Domain } from '../domain.gen.ts'
import { applyRules, repeated, unsupported, wrong, type Rule } from './rule.ts'
import { virtioOptionOf } from './virtio-options.ts'
import { vhostUserRules } from './disk-vhost-user.ts'

const driveBuses: ReadonlySet<string> = new Set(['ide', 'fdc', 'scsi', 'sata'])
const iscsiIsLun = (disk: Disk): boolean => disk.type === 'network' && disk.source?.protocol === 'iscsi'
const isBlock = (disk: Disk): boolean =>
  disk.type === 'block' || disk.type === 'volume' || disk.type === 'nvme'
const bus = ({ target }: Disk): string => target.bus ?? ''

const lunRules: readonly Rule<Disk>[] = [
  unsupported(
    "disk device='lun' is only valid for block type disk source",
    disk => disk.device === 'lun' && disk.type !== 'network' && !isBlock(disk),
  ),
  unsupported(
    "disk device='lun' is only supported for protocol='iscsi'",
    disk => disk.device === 'lun' && disk.type === 'network' && !iscsiIsLun(disk),
  ),
  unsupported(
    "rawio can be used only with device='lun'",
    ({ device, rawio }) => rawio !== undefined && device !== 'lun',
  ),
  unsupported(
    "sgio can be used only with device='lun'",
    ({ device, sgio }) => sgio !== undefined && device !== 'lun',
  ),
  wrong('missing connection type for <reservations/>', disk => {
    const reservations = reservationsOf(disk)
    return reservations?.managed === false && reservations.source === undefined ? reservations : false
  }),
  unsupported('<reservations/> allowed only for lun devices', disk =>
    disk.device === 'lun' ? false : reservationsOf(disk),
  ),
]

function reservationsOf({ source }: Disk): { managed?: boolean; source?: object } | undefined {
  return source !== undefined && 'reservations' in source ? source.reservations : undefined
}

const driverRules: readonly Rule<Disk>[] = [
  unsupported(
    ({ driver }) => `${virtioOptionOf(driver) ?? ''} driver option is only supported for virtio devices`,
    disk => bus(disk) !== 'virtio' && virtioOptionOf(disk.driver) !== undefined && disk.driver,
  ),
  ...(['eventIdx', 'ioeventfd', 'queues', 'queueSize'] as const).map(option =>
    unsupported<Disk>(
      `the driver's ${option} is only supported for disks on the virtio bus`,
      disk => bus(disk) !== 'virtio' && disk.driver?.[option] !== undefined && disk.driver,
    ),
  ),
  unsupported(
    ({ model, target }) => `disk model '${model ?? ''}' not supported for bus '${target.bus ?? ''}'`,
    disk => disk.model !== undefined && bus(disk) !== 'virtio',
  ),
]

const placeRules: readonly Rule<Disk>[] = [
  wrong(
    ({ target }) => `Unknown disk name '${target.dev}' and no address specified`,
    ({ target, address }) => address === undefined && diskIndex(target.dev) === undefined && target,
  ),
  unsupported(
    ({ address, target }) =>
      `Invalid address type '${address?.type ?? ''}' for the disk '${target.dev}' with the bus type '${target.bus ?? ''}'`,
    disk =>
      driveBuses.has(bus(disk)) &&
      disk.address !== undefined &&
      disk.address.type !== 'drive' &&
      disk.address.type !== 'unassigned' &&
      disk.address,
  ),
  wrong(
    disk => `Invalid bus type '${bus(disk)}' for floppy disk`,
    disk => disk.device === 'floppy' && bus(disk) !== 'fdc' && disk.target,
    'INTERNAL_ERROR',
  ),
  wrong(
    "Invalid bus type 'fdc' for disk",
    disk => disk.device !== 'floppy' && bus(disk) === 'fdc' && disk.target,
    'INTERNAL_ERROR',
  ),
  wrong(
    'removable is only valid for usb disks',
    disk => disk.target.removable !== undefined && bus(disk) !== 'usb' && disk.target,
  ),
  unsupported(
    'tray is only valid for cdrom and floppy',
    ({ device, target }) => target.tray !== undefined && device !== 'cdrom' && device !== 'floppy' && target,
  ),
]

const identityRules: readonly Rule<Disk>[] = [
  unsupported('disk vendor is more than 8 characters', ({ vendor }) => (vendor ?? '').length > 8),
  unsupported('disk product is more than 16 characters', ({ product }) => (product ?? '').length > 16),
  wrong(
    ({ wwn }) => `Malformed wwn: ${wwn ?? ''}, expected 16 hexadecimal digits`,
    ({ wwn }) => wwn !== undefined && !/^[0-9a-fA-F]{16}$/.test(wwn),
    'INTERNAL_ERROR',
  ),
  ...(['BytesSec', 'IopsSec', 'BytesSecMax', 'IopsSecMax'] as const).map(limit =>
    wrong<Disk>(
      `total and read/write ${limit} cannot be set at the same time`,
      ({ iotune }) => iotune !== undefined && isSetTwice(iotune, limit) && iotune,
    ),
  ),
]

function isSetTwice(tune: DiskIoTune, limit: 'BytesSec' | 'IopsSec' | 'BytesSecMax' | 'IopsSecMax'): boolean {
  const isSet = (value: bigint | undefined): boolean => value !== undefined && value !== 0n
  return isSet(tune[`total${limit}`]) && (isSet(tune[`read${limit}`]) || isSet(tune[`write${limit}`]))
}

/** What libvirt refuses of each disk, and of two of them together. */
export function checkDisks(domain: Domain, refusal: Refusal): void {
  const disks = domain.devices?.disks
  const twin = repeated(disks, ({ target }) => target.dev)
  if (twin !== undefined) refusal.fail('XML_ERROR', `target '${twin.target.dev}' duplicated`, twin.target)
  applyRules(
    [...placeRules, ...lunRules, ...driverRules, ...identityRules, ...vhostUserRules],
    disks,
    domain,
    refusal,
  )
}
