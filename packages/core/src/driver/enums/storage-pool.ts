/**
 * Flags and numbers of the storage pool slots.
 *
 * @packageDocumentation
 */

/**
 * Which pools `connectListAllStoragePools` lists (`virConnectListAllStoragePoolsFlags`). The bits form groups: state,
 * persistence, autostart, type. No bit of a group selects everything, several select any of them; the groups narrow
 * each other.
 */
export const ConnectListStoragePoolsFlag = {
  /** Pools that do not run. */
  INACTIVE: 0x1,
  /** Pools that run. */
  ACTIVE: 0x2,
  /** Pools with a stored definition. */
  PERSISTENT: 0x4,
  /** Pools that run without a stored definition. */
  TRANSIENT: 0x8,
  /** Pools that start with the host. */
  AUTOSTART: 0x10,
  /** Pools that do not start with the host. */
  NO_AUTOSTART: 0x20,
  /** A folder. */
  DIR: 0x40,
  /** A file system on a block device. */
  FS: 0x80,
  /** A network file system. */
  NETFS: 0x100,
  /** An LVM volume group. */
  LOGICAL: 0x200,
  /** A disk whose volumes are its partitions. */
  DISK: 0x400,
  /** An iSCSI target through the host's initiator. */
  ISCSI: 0x800,
  /** A SCSI host adapter. */
  SCSI: 0x1000,
  /** Multipath devices. */
  MPATH: 0x2000,
  /** A Ceph pool of block devices. */
  RBD: 0x4000,
  /** A Sheepdog cluster. */
  SHEEPDOG: 0x8000,
  /** A Gluster volume. */
  GLUSTER: 0x10000,
  /** A ZFS pool. */
  ZFS: 0x20000,
  /** A Virtuozzo storage cluster. */
  VSTORAGE: 0x40000,
  /** An iSCSI target without the host's initiator. */
  ISCSI_DIRECT: 0x80000,
} as const

/** How `storagePoolDefineXML` reads its document (`virStoragePoolDefineFlags`). */
export const StoragePoolDefineFlag = {
  /** Refuse a document that does not match libvirt's schema, with XML_INVALID_SCHEMA. */
  VALIDATE: 1,
} as const

/**
 * What `storagePoolCreate` and `storagePoolCreateXML` do before the start (`virStoragePoolCreateFlags`). The two
 * overwrite bits exclude each other.
 */
export const StoragePoolCreateFlag = {
  /** Start only. */
  NORMAL: 0,
  /** Build the pool first, without build flags. */
  WITH_BUILD: 1,
  /** Build the pool first and overwrite what its source holds. */
  WITH_BUILD_OVERWRITE: 2,
  /** Build the pool first unless its source holds something. */
  WITH_BUILD_NO_OVERWRITE: 4,
} as const

/** How `storagePoolBuild` prepares the source (`virStoragePoolBuildFlags`). */
export const StoragePoolBuildFlag = {
  /** Build from nothing. */
  NEW: 0,
  /** Repair what is there. */
  REPAIR: 1,
  /** Extend what is there. */
  RESIZE: 2,
  /** Fail when the source is in use or formatted; excludes OVERWRITE. */
  NO_OVERWRITE: 4,
  /** Format the source whatever it holds; excludes NO_OVERWRITE. */
  OVERWRITE: 8,
} as const

/** What `storagePoolDelete` does with the data (`virStoragePoolDeleteFlags`). */
export const StoragePoolDeleteFlag = {
  /** Remove the metadata only. */
  NORMAL: 0,
  /** Overwrite all data with zeros, which takes long. */
  ZEROED: 1,
} as const

/** Which definition `storagePoolGetXMLDesc` shows (`virStorageXMLFlags`). */
export const StorageXmlFlag = {
  /** The definition that the next start uses. */
  INACTIVE: 1,
} as const

/** The state of a pool (`virStoragePoolState`). */
export const StoragePoolState = {
  /** It does not run. */
  INACTIVE: 0,
  /** It is being built and cannot be used. */
  BUILDING: 1,
  /** It runs. */
  RUNNING: 2,
  /** It runs with part of its source missing. */
  DEGRADED: 3,
  /** It runs, but its source cannot be reached. */
  INACCESSIBLE: 4,
} as const
export type StoragePoolState = (typeof StoragePoolState)[keyof typeof StoragePoolState]

/** What happened to a pool (`virStoragePoolEventLifecycleType`). */
export const StoragePoolLifecycleEvent = {
  /** Its definition was stored or replaced. */
  DEFINED: 0,
  /** Its definition was removed. */
  UNDEFINED: 1,
  /** It runs now. */
  STARTED: 2,
  /** It does not run any more. */
  STOPPED: 3,
  /** Its source was built. */
  CREATED: 4,
  /** Its source was deleted. */
  DELETED: 5,
} as const
export type StoragePoolLifecycleEvent =
  (typeof StoragePoolLifecycleEvent)[keyof typeof StoragePoolLifecycleEvent]
