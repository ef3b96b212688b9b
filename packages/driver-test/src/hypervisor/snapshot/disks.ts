import type { Disk, Domain } from '@guestwork/conf/domain'
import type { Snapshot, SnapshotDisk } from '@guestwork/conf/snapshot'
import { VirtError } from '@guestwork/util'

/** Where a snapshot keeps what it captures: inside the disks' images or in files of their own. */
export type SnapshotMode = 'internal' | 'external'

/** Whether a snapshot keeps memory or a disk in a file of its own. */
export function isExternal({ memory, disks }: Snapshot): boolean {
  return memory?.snapshot === 'external' || disks?.some(({ snapshot }) => snapshot === 'external') === true
}

/**
 * Says for each disk of a guest what a snapshot does with it, in the guest's order (`virDomainSnapshotAlignDisks`).
 *
 * @throws VirtError `CONFIG_UNSUPPORTED` for a disk that the guest lacks, that is named twice, or that asks for another mode
 *   than the snapshot's.
 */
export function alignDisks(
  asked: readonly SnapshotDisk[],
  { devices }: Domain,
  mode: SnapshotMode,
): SnapshotDisk[] {
  const disks = devices?.disks ?? []
  if (asked.length > disks.length) throw unsupported('too many disk snapshot requests for domain')
  const byTarget = new Map<string, SnapshotDisk>()
  for (const request of asked) {
    const disk = disks.find(each => isCalled(each, request.name))
    if (disk === undefined) throw unsupported(`no disk named '${request.name}'`)
    if (byTarget.has(disk.target.dev)) throw unsupported(`disk '${request.name}' specified twice`)
    byTarget.set(disk.target.dev, alignRequest(request, disk, mode))
  }
  const aligned = disks.map(disk => byTarget.get(disk.target.dev) ?? unasked(disk, mode))
  for (const { name, snapshot: kind, source } of aligned) {
    if (kind === 'external' && source === undefined) throw noImageName(name)
  }
  return aligned
}

function alignRequest(request: SnapshotDisk, disk: Disk, mode: SnapshotMode): SnapshotDisk {
  const { snapshot = ownMode(disk) ?? mode } = request
  const isLeftOut = snapshot === 'no' && ownMode(disk) === 'no'
  if (request.snapshot !== undefined && snapshot !== mode && !isLeftOut) {
    throw unsupported(`disk '${request.name}' must use snapshot mode '${mode}'`)
  }
  return { ...request, name: disk.target.dev, snapshot }
}

function unasked(disk: Disk, mode: SnapshotMode): SnapshotDisk {
  const snapshot = isEmpty(disk) ? 'no' : (ownMode(disk) ?? mode)
  return { type: 'file', name: disk.target.dev, snapshot }
}

/** What the guest's document wants of the disk; one that cannot be written to needs no snapshot. */
function ownMode({ snapshot, readonly }: Disk): Disk['snapshot'] {
  return snapshot ?? (readonly === true ? 'no' : undefined)
}

function isCalled({ target, source }: Disk, name: string): boolean {
  return target.dev === name || pathOf(source) === name
}

function isEmpty({ source }: Disk): boolean {
  return source === undefined || Object.keys(source).length === 0
}

function pathOf(source: Disk['source']): string | undefined {
  if (source === undefined) return undefined
  if ('file' in source) return source.file
  return 'dev' in source ? source.dev : undefined
}

/** libvirt makes up the name beside an image; there are no images on a host in memory. */
function noImageName(disk: string): VirtError {
  const reason = 'is not a regular file; refusing to generate external snapshot name'
  return unsupported(`source for disk '${disk}' ${reason}`)
}

function unsupported(message: string): VirtError {
  return new VirtError('CONFIG_UNSUPPORTED', message, { domain: 'DOMAIN_SNAPSHOT' })
}
