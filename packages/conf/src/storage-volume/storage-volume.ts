import { attribute, child, children, element, flag, scalar, valued } from '../codec/declare.ts'
import { oneOf } from '../codec/values/choice.ts'
import { ulong } from '../codec/values/number.ts'
import { size } from '../codec/values/size.ts'
import { pattern, text, word } from '../codec/values/text.ts'
import { storageEncryption } from '../domain/devices/storage-access.ts'
import { storagePermissions } from '../storage-pool/permissions.ts'
import { fileFormats, partitionFormats, reportedFormats } from './formats.ts'
import { clusterBytes } from './cluster-size.ts'
import { completeTarget, dropEmptyBacking } from './volume-check.ts'

const bytes = size({ unit: 'bytes' })
const instant = pattern(/^\d+(?:\.\d{0,9})?$/, 'seconds since 1970, with at most nine decimals')
const volumeFormat = oneOf([...fileFormats, ...partitionFormats, ...reportedFormats])

/** What only servers say. */
const reported = {
  readWhen: (_value: unknown, { inactive }: { inactive: boolean }): boolean => !inactive,
}

/** When a file was used last, in seconds since 1970 with nine decimals. */
export const volumeTimestamps = element({
  /** When it was read. */
  atime: scalar(instant),
  /** When it was written. */
  mtime: scalar(instant),
  /** When its owner, permissions or content changed. */
  ctime: scalar(instant),
  /** When it was created. */
  btime: scalar(instant),
})

/** Abilities of the image's format. */
export const volumeFeatures = element({
  /** Reference counts are written late, which is quicker and needs a check after a crash (qcow2). */
  lazyRefcounts: flag({ name: 'lazy_refcounts' }),
  /** Clusters are divided into 32 parts that are allocated one by one (qcow2). */
  extendedL2: flag({ name: 'extended_l2' }),
})

/** Where the volume is on the host, and how it is kept. */
export const volumeTarget = element(
  {
    /** The path, or the URI of an image on a server. */
    path: scalar(word),
    /** The format of the image, or the content of the partition. */
    format: valued('type', volumeFormat, { code: 'CONFIG_UNSUPPORTED' }),
    /** Who may do what with the file. */
    permissions: child(storagePermissions, { dropEmpty: true }),
    /** When it was used last, as the server reports it. */
    timestamps: child(volumeTimestamps, { live: true, dropEmpty: true }),
    /** How the image is encrypted. */
    encryption: child(storageEncryption),
    /** The version of the format: `0.10` or `1.1` for qcow2. */
    compat: scalar(pattern(/^\d{1,9}(?:\.\d{1,9})*$/, "a version of digits and dots, such as '1.1'")),
    /** The file is not copied when it is written (btrfs). Libvirt reads it and does not print it. */
    nocow: flag({ when: (_owner, { inactive }) => inactive }),
    /** The size of the image's clusters in bytes. */
    clusterSize: scalar(clusterBytes),
    /** Abilities of the image's format. */
    features: child(volumeFeatures),
  },
  { finish: completeTarget },
)

/** The image that the volume is based on. */
export const volumeBackingStore = element({
  /** The image's path. */
  path: scalar(word, { required: true }),
  /** The format of the image. */
  format: valued('type', volumeFormat, { code: 'CONFIG_UNSUPPORTED' }),
  /** Who may do what with the file. */
  permissions: child(storagePermissions, { dropEmpty: true }),
  /** When it was used last, as the server reports it. */
  timestamps: child(volumeTimestamps, { live: true, dropEmpty: true }),
})

/** A part of a disk. */
export const volumeExtent = element({
  /** Where it begins, in bytes. */
  start: attribute(ulong, { required: true }),
  /** Where it ends, in bytes. */
  end: attribute(ulong, { required: true }),
})

/** A device that the volume is on. */
export const volumeSourceDevice = element({
  /** The path of the device. */
  path: attribute(word, { required: true }),
  /** The parts of the device. */
  extents: children('extent', volumeExtent),
})

/** The devices that the volume is on. */
export const volumeSource = element({
  /** The devices. */
  devices: children('device', volumeSourceDevice),
})

/** A volume of a storage pool. */
export const storageVolume = element(
  {
    /** What the volume is on the host. */
    type: attribute(oneOf(['file', 'block', 'dir', 'network', 'netdir', 'ploop']), {
      default: 'file',
      code: 'CONFIG_UNSUPPORTED',
    }),
    /** The name, unique in its pool. */
    name: scalar(word, { required: true }),
    /** The name that is unique among all volumes of the host. */
    key: scalar(text, { readWhen: value => value !== '' }),
    /** The devices that the volume is on, as the server reports them. */
    source: child(volumeSource, { live: true, dropEmpty: true }),
    /** The size that a guest sees, in bytes. */
    capacity: scalar(bytes),
    /** The bytes that it takes from the pool; all of the capacity when left out. */
    allocation: scalar(bytes),
    /** The size of the file in bytes, as the server reports it. */
    physical: scalar(bytes, reported),
    /** Where the volume is on the host, and how it is kept. */
    target: child(volumeTarget, { bothTags: true }),
    /** The image that the volume is based on. */
    backingStore: child(volumeBackingStore),
  },
  { rewrite: dropEmptyBacking },
)
