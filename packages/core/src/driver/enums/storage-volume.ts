/**
 * Flags and numbers of the storage volume slots.
 *
 * @packageDocumentation
 */

/** How `storageVolCreateXML` and `storageVolCreateXMLFrom` make a volume (`virStorageVolCreateFlags`). */
export const StorageVolumeCreateFlag = {
  /** Allocate the metadata of an image format ahead, but not its data (qcow2). */
  PREALLOC_METADATA: 1,
  /** Share blocks with the source where the file system can; without that ability the call fails. */
  REFLINK: 2,
  /** Refuse a document that does not match libvirt's schema, with XML_INVALID_SCHEMA. */
  VALIDATE: 4,
} as const

/** What `storageVolDelete` does with the data (`virStorageVolDeleteFlags`). */
export const StorageVolumeDeleteFlag = {
  /** Remove the volume and leave its blocks as they are. */
  NORMAL: 0,
  /** Overwrite the data with zeros first, which takes long. */
  ZEROED: 1,
  /** Remove the volume's snapshots too. */
  WITH_SNAPSHOTS: 2,
} as const

/** How `storageVolDownload` sends holes (`virStorageVolDownloadFlags`). */
export const StorageVolumeDownloadFlag = {
  /** Send a hole as its length in place of zeros. */
  SPARSE_STREAM: 1,
} as const

/** How `storageVolUpload` receives holes (`virStorageVolUploadFlags`). */
export const StorageVolumeUploadFlag = {
  /** Expect a hole as its length in place of zeros. */
  SPARSE_STREAM: 1,
} as const

/** What `allocation` means in the answer of `storageVolGetInfoFlags` (`virStorageVolInfoFlags`). */
export const StorageVolumeInfoFlag = {
  /** What the volume accounts for in its pool. */
  USE_ALLOCATION: 0,
  /** What the volume takes on the disk. */
  GET_PHYSICAL: 1,
} as const

/** How `storageVolResize` treats the capacity (`virStorageVolResizeFlags`). */
export const StorageVolumeResizeFlag = {
  /** Allocate the new space at once. */
  ALLOCATE: 1,
  /** The capacity is a difference to the present one. */
  DELTA: 2,
  /** The volume may become smaller; data beyond the new end is lost. With DELTA the capacity is subtracted. */
  SHRINK: 4,
} as const

/** How `storageVolWipePattern` overwrites a volume (`virStorageVolWipeAlgorithm`). */
export const StorageVolumeWipeAlgorithm = {
  /** Zeros, once. */
  ZERO: 0,
  /** NNSA policy letter NAP-14.1-C, 4 times. */
  NNSA: 1,
  /** DoD 5220.22-M section 8-306, 4 times. */
  DOD: 2,
  /** The German BSI's method, 9 times. */
  BSI: 3,
  /** Gutmann's method, 35 times. */
  GUTMANN: 4,
  /** Schneier's method, 7 times. */
  SCHNEIER: 5,
  /** Pfitzner's method, 7 times. */
  PFITZNER7: 6,
  /** Pfitzner's method, 33 times. */
  PFITZNER33: 7,
  /** Random data, once. */
  RANDOM: 8,
  /** Discard all blocks. */
  TRIM: 9,
} as const
export type StorageVolumeWipeAlgorithm =
  (typeof StorageVolumeWipeAlgorithm)[keyof typeof StorageVolumeWipeAlgorithm]

/** What a volume is (`virStorageVolType`). */
export const StorageVolumeType = {
  /** A regular file. */
  FILE: 0,
  /** A block device. */
  BLOCK: 1,
  /** A folder that is passed to guests. */
  DIR: 2,
  /** A volume that is reached over the network, such as a Ceph block device. */
  NETWORK: 3,
  /** A folder on the network that holds other volumes. */
  NETDIR: 4,
  /** A folder with a ploop image and its description. */
  PLOOP: 5,
} as const
export type StorageVolumeType = (typeof StorageVolumeType)[keyof typeof StorageVolumeType]
