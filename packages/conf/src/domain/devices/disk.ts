import { attribute, child, element, flag, scalar, slot, valued, variant } from '../../codec/declare.ts'
import { oneOf, onOff, yesNo } from '../../codec/values/choice.ts'
import { positive, uint, unlessZero } from '../../codec/values/number.ts'
import { nonEmpty, word } from '../../codec/values/text.ts'
import { bootableInfo } from './device-info.ts'
import { diskChain, diskMirror } from './disk-chain.ts'
import { diskIoTune } from './disk-iotune.ts'
import { diskKinds } from './disk-kinds.ts'
import { imageFormat, metadataCache } from './disk-format.ts'
import { storageAuth, storageEncryption } from './storage-access.ts'
import { virtioOptions } from './virtio.ts'

/** How the hypervisor handles the image. */
export const diskDriver = element({
  /** The hypervisor's back end, such as `qemu`, `phy` or `tap2`. */
  name: attribute(word),
  /** The format of the image. */
  type: attribute(imageFormat, { code: 'CONFIG_UNSUPPORTED' }),
  /** How the host caches the image. */
  cache: attribute(
    oneOf(['none', 'writethrough', 'writeback', 'directsync', 'unsafe'], { absent: 'default' }),
  ),
  /** What happens on an error while writing. */
  errorPolicy: attribute(oneOf(['stop', 'report', 'ignore', 'enospace']), {
    name: 'error_policy',
  }),
  /** What happens on an error while reading. */
  rerrorPolicy: attribute(oneOf(['stop', 'report', 'ignore']), {
    name: 'rerror_policy',
  }),
  /** How the host does the input and output. */
  io: attribute(oneOf(['native', 'threads', 'io_uring'])),
  /** Whether requests are handled in a thread of their own. */
  ioeventfd: attribute(onOff),
  /** Whether the device tells the guest how far it has read. */
  eventIdx: attribute(onOff, { name: 'event_idx' }),
  /** Whether what is read from the backing image is copied into this one. */
  copyOnRead: attribute(onOff, { name: 'copy_on_read' }),
  /** Whether the guest's discard requests reach the image. */
  discard: attribute(oneOf(['unmap', 'ignore'])),
  /** The I/O thread that serves the disk. */
  iothread: attribute(positive),
  /** Whether written zeroes become holes. */
  detectZeroes: attribute(oneOf(['off', 'on', 'unmap']), { name: 'detect_zeroes' }),
  /** The number of queues. */
  queues: attribute(unlessZero(uint)),
  /** The length of each queue. */
  queueSize: attribute(unlessZero(uint), { name: 'queue_size' }),
  ...virtioOptions,
  /** The cache of the image's tables. */
  metadataCache: child(metadataCache, { name: 'metadata_cache', dropEmpty: true }),
})

/** Where the guest sees the disk. */
export const diskTarget = element({
  /** The name that stands for the place on the bus, such as `vda`; the guest may use another one. */
  dev: attribute(nonEmpty, { required: true, missingCode: 'NO_TARGET' }),
  /** The bus. */
  bus: attribute(oneOf(['ide', 'fdc', 'scsi', 'virtio', 'xen', 'usb', 'uml', 'sata', 'sd'])),
  /** Whether the drive is open. */
  tray: attribute(oneOf(['closed', 'open']), { live: false }),
  /** Whether a USB disk calls itself removable. */
  removable: attribute(onOff),
  /** The speed of rotation that the disk reports: 1 for none, 1025 to 65534 turns a minute. */
  rotationRate: attribute(uint, { name: 'rotation_rate' }),
})

interface Geometry {
  cyls?: number
  heads?: number
  secs?: number
  trans?: string
}

/** It says nothing without all three numbers. */
function dropIncompleteGeometry(geometry: Geometry): void {
  const { cyls, heads, secs } = geometry
  if (cyls !== undefined && heads !== undefined && secs !== undefined) return
  delete geometry.cyls
  delete geometry.heads
  delete geometry.secs
  delete geometry.trans
}

/** The disk's geometry, for guests that ask the BIOS. */
export const diskGeometry = element(
  {
    /** The number of cylinders. */
    cyls: attribute(unlessZero(uint)),
    /** The number of heads. */
    heads: attribute(unlessZero(uint)),
    /** The sectors on each track. */
    secs: attribute(unlessZero(uint)),
    /** How the BIOS translates the numbers. */
    trans: attribute(oneOf(['none', 'auto', 'lba'])),
  },
  { finish: dropIncompleteGeometry },
)

/** The sizes of the disk's blocks, in bytes. */
export const diskBlockIo = element({
  /** The size of the blocks that the guest addresses. */
  logicalBlockSize: attribute(unlessZero(uint), { name: 'logical_block_size' }),
  /** The size of the blocks that the disk writes at once. */
  physicalBlockSize: attribute(unlessZero(uint), { name: 'physical_block_size' }),
})

/** Changes of the disk that are lost when the guest stops. */
export const diskTransient = element({
  /** Whether guests with the same image can run at once. */
  shareBacking: attribute(yesNo),
})

/** A hard disk, CD-ROM or floppy drive, or a LUN. */
export const disk = element({
  /** Where the image is. */
  type: variant(diskKinds, { default: 'file' }),
  /** What the guest takes it for. */
  device: attribute(oneOf(['disk', 'lun', 'cdrom', 'floppy']), { default: 'disk' }),
  /** The generation of virtio that the device speaks. */
  model: attribute(
    oneOf(['virtio', 'virtio-transitional', 'virtio-non-transitional'], { absent: 'default' }),
  ),
  /** Whether the hypervisor may send raw SCSI commands to the host's device. */
  rawio: attribute(yesNo),
  /** Whether raw SCSI commands are filtered. */
  sgio: attribute(oneOf(['filtered', 'unfiltered'], { absent: 'default' })),
  /** What a snapshot of the guest does with the disk. */
  snapshot: attribute(oneOf(['no', 'internal', 'external', 'manual'])),
  /** How the hypervisor handles the image. */
  driver: child(diskDriver, { dropEmpty: true }),
  /** Who logs in at the server, where the source does not say it. */
  auth: child(storageAuth),
  source: slot(),
  /** The image that this one is based on; an empty one ends the chain. */
  backingStore: child(diskChain),
  /** The Xen guest that serves the disk. */
  backendDomain: valued('name', word, { name: 'backenddomain' }),
  /** The disk's geometry. */
  geometry: child(diskGeometry, { dropEmpty: true }),
  /** The sizes of the disk's blocks. */
  blockio: child(diskBlockIo, { dropEmpty: true }),
  /** The copy that is being made while the guest runs. */
  mirror: child(diskMirror, { live: true }),
  /** Where the guest sees the disk. */
  target: child(diskTarget, { required: true, missingCode: 'NO_TARGET' }),
  /** Limits on what the guest reads and writes. */
  iotune: child(diskIoTune, { dropEmpty: true }),
  /** The guest can not write to the disk. */
  readonly: flag(),
  /** Several guests may use the image at once. */
  shareable: flag(),
  /** What the guest writes is lost when it stops. */
  transient: child(diskTransient),
  /** The serial number that the disk reports. */
  serial: scalar(word),
  /** The World Wide Name that the disk reports: 16 hexadecimal digits. */
  wwn: scalar(word),
  /** The vendor that the disk reports: up to 8 printable characters. */
  vendor: scalar(word),
  /** The product that the disk reports: up to 16 printable characters. */
  product: scalar(word),
  /** How the image is encrypted, where the source does not say it. */
  encryption: child(storageEncryption),
  ...bootableInfo,
})
