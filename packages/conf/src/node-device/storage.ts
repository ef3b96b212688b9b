import { children, element, members, scalar, variant } from '../codec/declare.ts'
import { neededAs, refusedAs } from '../codec/refused-as.ts'
import { switched } from '../codec/values/choice.ts'
import { ulong } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'
import { sortCapabilities } from './sort-capabilities.ts'

/** The size of a disk. */
export const blockNumbers = members({
  /** The size of a block in bytes. */
  logicalBlockSize: scalar(ulong, {
    name: 'logical_block_size',
    code: 'INTERNAL_ERROR',
    readWhen: value => value !== 0n,
  }),
  /** The number of blocks. */
  numBlocks: scalar(ulong, { name: 'num_blocks', code: 'INTERNAL_ERROR', readWhen: value => value !== 0n }),
})

/** The disk can be taken out of its drive. */
export const removableCapability = members({
  /** Whether there is one in the drive. */
  mediaAvailable: scalar(switched('1', '0'), { name: 'media_available' }),
  /** Its size in bytes. */
  mediaSize: scalar(ulong, { name: 'media_size', ...neededAs('INTERNAL_ERROR') }),
  /** Its name. */
  mediaLabel: scalar(word, { name: 'media_label' }),
  ...blockNumbers,
})

/** The drive can be plugged in while the host runs. */
export const hotpluggableCapability = members({})

/** What a disk can do. */
export const storageSubcapability = element({
  /** The kind; it decides the other properties. */
  type: variant(
    { removable: removableCapability, hotpluggable: hotpluggableCapability },
    refusedAs('INTERNAL_ERROR'),
  ),
})

/** A disk. */
export const storageCapability = members({
  /** The path of its block device. */
  block: scalar(word, neededAs('INTERNAL_ERROR')),
  /** The bus, such as `scsi`. */
  bus: scalar(word),
  /** What it is, such as `disk` or `cdrom`. */
  driveType: scalar(word, { name: 'drive_type' }),
  /** The model. */
  model: scalar(word),
  /** The maker. */
  vendor: scalar(word),
  /** The serial number. */
  serial: scalar(word),
  /** The size in bytes, of a disk that cannot be taken out. */
  size: scalar(ulong, { code: 'INTERNAL_ERROR' }),
  ...blockNumbers,
  /** What it can do. */
  capabilities: children('capability', storageSubcapability),
})

/** Puts what a disk can do into libvirt's order. */
export const sortStorageCapabilities = sortCapabilities(['removable', 'hotpluggable'])
