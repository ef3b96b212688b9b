import type { CheckContext } from '../codec/check.ts'
import { attribute, child, element, members, slot, variant } from '../codec/declare.ts'
import { oneOf } from '../codec/values/choice.ts'
import { word } from '../codec/values/text.ts'
import { imageFormat, metadataCache } from '../domain/devices/disk-format.ts'
import { diskSourceBlock, diskSourceFile, diskSourceNetwork } from '../domain/devices/disk-source.ts'

/** The new image. */
export const snapshotDriver = element({
  /** The format of the image. */
  type: attribute(imageFormat, { code: 'CONFIG_UNSUPPORTED' }),
  /** The cache of the image's tables. */
  metadataCache: child(metadataCache, { name: 'metadata_cache', dropEmpty: true }),
})

/** The new image is a file. */
export const snapshotFile = members({
  /** The file; the server makes up a name when left out. */
  source: child(diskSourceFile, { dropEmpty: true }),
})

/** The new image is a block device. */
export const snapshotBlock = members({
  /** The device. */
  source: child(diskSourceBlock, { dropEmpty: true }),
})

/** The new image is on a server. */
export const snapshotNetwork = members({
  /** The image and its servers. */
  source: child(diskSourceNetwork),
})

interface Disk {
  name: string
  snapshot?: string
  type?: string
  driver?: { type?: string }
  source?: { file?: string; dev?: string }
}

/** What the snapshot does with one disk of the guest. */
export const snapshotDisk = element(
  {
    /** The disk's target, such as `vda`, or the path of its image. */
    name: attribute(word, { required: true, missingCode: 'INTERNAL_ERROR' }),
    /** Where the disk's content is kept: nowhere, in its image, or by a new image that later changes go to. */
    snapshot: attribute(oneOf(['no', 'internal', 'external', 'manual'], { absent: 'default' })),
    /** Where the new image is. */
    type: variant(
      { file: snapshotFile, block: snapshotBlock, network: snapshotNetwork },
      { default: 'file', when: hasImage },
    ),
    /** How the new image is kept. */
    driver: child(snapshotDriver, { dropEmpty: true }),
    source: slot(),
  },
  { finish: checkDisk },
)

function hasImage({ driver, source }: Disk): boolean {
  return driver?.type !== undefined || source !== undefined
}

/** Refuses an image that is nowhere (`virDomainSnapshotDiskDefParseXML`). */
function checkDisk(disk: Disk, context: CheckContext): void {
  const { source } = disk
  const path = source?.file ?? source?.dev
  if (path !== undefined && !path.startsWith('/'))
    context.fail('XML_ERROR', `disk snapshot image path '${path}' must be absolute`, source ?? disk)
  if (!hasImage(disk)) disk.type = 'file'
  else disk.snapshot ??= 'external'
}
