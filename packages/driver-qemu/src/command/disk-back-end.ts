import type { Disk } from '@guestwork/conf/domain'
import { jsonOption, type Properties } from './option.ts'
import { onlySupported, unsupported } from './supported.ts'

/** The formats of images that QEMU reads, as both libvirt and QEMU call them. */
const formats: ReadonlySet<string> = new Set([
  'raw',
  'bochs',
  'cloop',
  'dmg',
  'qcow',
  'qcow2',
  'qed',
  'vdi',
  'vpc',
  'vmdk',
])

/**
 * The nodes of a disk's image: one that reaches the file or device, and one that understands its format. None for an
 * empty drive.
 *
 * @param node - The number in the nodes' names.
 */
export function diskBackEnd(disk: Disk, node: number): string[] {
  const storage = storageProperties(disk)
  if (storage === undefined) {
    if (disk.device === 'cdrom' || disk.device === 'floppy') return []
    throw unsupported(`disk '${disk.target.dev}' has no source`)
  }
  const { driver } = disk
  const format = driver?.type ?? 'raw'
  if (!formats.has(format))
    throw unsupported(`disk '${disk.target.dev}': format '${format}' is not supported`)
  const name = `libvirt-${String(node)}`
  const cache = cacheProperties(disk)
  return [
    ...jsonOption('-blockdev', {
      ...storage,
      aio: driver?.io,
      'node-name': `${name}-storage`,
      cache,
      'auto-read-only': true,
      discard: 'unmap',
    }),
    ...jsonOption('-blockdev', {
      'node-name': `${name}-format`,
      'read-only': disk.readonly === true || disk.device === 'cdrom',
      discard: driver?.discard,
      'detect-zeroes': driver?.detectZeroes,
      cache,
      driver: format,
      file: `${name}-storage`,
    }),
  ]
}

/** The path of a disk's image on this host; undefined for an empty drive. */
export function imagePath(disk: Disk): string | undefined {
  if (disk.type === 'file') return disk.source?.file
  if (disk.type === 'block') return disk.source?.dev
  return undefined
}

function storageProperties(disk: Disk): Properties | undefined {
  const what = `disk '${disk.target.dev}'`
  switch (disk.type) {
    case 'file':
      onlySupported(what, disk.source, ['file', 'index'])
      break
    case 'block':
      onlySupported(what, disk.source, ['dev', 'index'])
      break
    default:
      throw unsupported(`${what}: type '${disk.type}' is not supported yet`)
  }
  const filename = imagePath(disk)
  return filename === undefined
    ? undefined
    : { driver: disk.type === 'file' ? 'file' : 'host_device', filename }
}

/** How the host caches the image. One that several guests write to is not cached unless the document says so. */
export function cacheMode({ driver, shareable }: Disk): NonNullable<Disk['driver']>['cache'] {
  return driver?.cache ?? (shareable === true ? 'none' : undefined)
}

function cacheProperties(disk: Disk): Properties | undefined {
  const cache = cacheMode(disk)
  if (cache === undefined) return undefined
  return { direct: cache === 'none' || cache === 'directsync', 'no-flush': cache === 'unsafe' }
}
