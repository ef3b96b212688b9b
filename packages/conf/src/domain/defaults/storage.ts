import type { Address, DiskNetwork, Domain } from '../domain.gen.ts'

const defaultPorts: ReadonlyMap<string, number> = new Map([
  ['http', 80],
  ['https', 443],
  ['ftp', 21],
  ['ftps', 990],
  ['tftp', 69],
  ['sheepdog', 7000],
  ['nbd', 10809],
  ['iscsi', 3260],
  ['gluster', 24007],
  ['vxhs', 9999],
  ['ssh', 22],
])

/** Names the protocol's usual port, and the first unit of an iSCSI target. */
export function fillServers({ source }: DiskNetwork): void {
  if (source === undefined) return
  const port = defaultPorts.get(source.protocol)
  for (const host of source.hosts ?? []) {
    if (port !== undefined && host.transport !== 'unix') host.port ??= port
  }
  if (source.protocol === 'iscsi') nameUnit(source)
}

/** Hands on the first unit of an iSCSI target that names none. */
export function fillHostDevices(domain: Domain): void {
  for (const hostdev of domain.devices?.hostdevs ?? []) {
    if (hostdev.type !== 'scsi') continue
    if (hostdev.source.protocol === 'iscsi') nameUnit(hostdev.source)
    hostdev.address ??= freeScsiUnit(domain)
  }
}

const unitsOfBus = 7

/** The first place on a SCSI controller that no disk and no other device has. */
function freeScsiUnit({ devices }: Domain): Address {
  const disks = (devices?.disks ?? []).filter(({ target }) => target.bus === 'scsi')
  const taken = new Set(
    [...disks, ...(devices?.hostdevs ?? [])].flatMap(({ address }) =>
      address?.type === 'drive' && (address.bus ?? 0) === 0 && (address.target ?? 0) === 0
        ? [placeNumber(address)]
        : [],
    ),
  )
  let place = 0
  while (taken.has(place)) place++
  return {
    type: 'drive',
    controller: Math.floor(place / unitsOfBus),
    bus: 0,
    target: 0,
    unit: place % unitsOfBus,
  }
}

function placeNumber({ controller = 0, unit = 0 }: { controller?: number; unit?: number }): number {
  return controller * unitsOfBus + unit
}

function nameUnit(source: { name?: string }): void {
  if (source.name !== undefined && !source.name.includes('/')) source.name += '/0'
}
