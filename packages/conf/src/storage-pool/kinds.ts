import { attribute, child, children, element, members, valued } from '../codec/declare.ts'
import { oneOf } from '../codec/values/choice.ts'
import { text, word } from '../codec/values/text.ts'
import { poolTarget } from './target.ts'
import {
  diskSource,
  fileSystemSource,
  glusterSource,
  iscsiDirectSource,
  iscsiSource,
  logicalSource,
  networkFileSystemSource,
  plainSource,
  rbdSource,
  scsiSource,
  sheepdogSource,
  vstorageSource,
  zfsSource,
} from './source.ts'

/** How volumes are looked at when the pool is refreshed. */
export const poolRefresh = element({
  /** What is reported as a volume's allocation: what it uses, or its capacity, which is quicker. */
  allocation: valued('allocation', oneOf(['default', 'capacity']), {
    name: 'volume',
    code: 'CONFIG_UNSUPPORTED',
  }),
})

/** What every pool can end with. */
export const refreshable = members({
  /** How volumes are looked at when the pool is refreshed. */
  refresh: child(poolRefresh, { dropEmpty: true }),
})

/** An option of a mount. */
export const mountOption = element({
  /** The option. */
  name: attribute(word, { required: true }),
})

/** Options of a mount that libvirt does not look at. */
export const mountOptions = element({
  /** The options. */
  options: children('fs:option', mountOption),
})

/** An option of librados. */
export const radosOption = element({
  /** The option's name. */
  name: attribute(word, { required: true }),
  /** Its value. */
  value: attribute(text, { required: true }),
})

/** Options of librados that libvirt does not look at. */
export const radosOptions = element({
  /** The options. */
  options: children('rbd:option', radosOption),
})

const written = { bothTags: true }

/** A folder of the host. */
export const dirPool = members({
  /** Nothing, or the maker. */
  source: child(plainSource, written),
  /** The folder. */
  target: child(poolTarget),
  ...refreshable,
})

/** A device of the host with a file system. */
export const fsPool = members({
  /** The device. */
  source: child(fileSystemSource, written),
  /** Where it is mounted. */
  target: child(poolTarget),
  ...refreshable,
  /** Options of the mount. */
  mountOpts: child(mountOptions, { name: 'fs:mount_opts', dropEmpty: true }),
})

/** A folder of a server. */
export const netfsPool = members({
  /** The server and its folder. */
  source: child(networkFileSystemSource, written),
  /** Where it is mounted. */
  target: child(poolTarget),
  ...refreshable,
  mountOpts: fsPool.mountOpts,
})

/** A volume group of LVM. */
export const logicalPool = members({
  /** The group. */
  source: child(logicalSource, written),
  /** The folder with its devices. */
  target: child(poolTarget),
  ...refreshable,
})

/** A disk with partitions. */
export const diskPool = members({
  /** The disk. */
  source: child(diskSource, written),
  /** The folder with its devices. */
  target: child(poolTarget),
  ...refreshable,
})

/** A target of an iSCSI server. */
export const iscsiPool = members({
  /** The server and its target. */
  source: child(iscsiSource, written),
  /** The folder with its devices. */
  target: child(poolTarget),
  ...refreshable,
})

/** A target of an iSCSI server that guests reach without the host's kernel. */
export const iscsiDirectPool = members({
  /** The server and its target. */
  source: child(iscsiDirectSource, written),
  ...refreshable,
})

/** Disks of a SCSI adapter. */
export const scsiPool = members({
  /** The adapter. */
  source: child(scsiSource, written),
  /** The folder with its devices. */
  target: child(poolTarget),
  ...refreshable,
})

/** Disks with several paths. */
export const mpathPool = members({
  /** Nothing, or the maker. */
  source: child(plainSource, written),
  /** The folder with the devices. */
  target: child(poolTarget),
  ...refreshable,
})

/** A pool of a Ceph cluster. */
export const rbdPool = members({
  /** The cluster and its pool. */
  source: child(rbdSource, written),
  ...refreshable,
  /** Options of librados. */
  configOpts: child(radosOptions, { name: 'rbd:config_opts', dropEmpty: true }),
})

/** A Sheepdog cluster. */
export const sheepdogPool = members({
  /** The cluster. */
  source: child(sheepdogSource, written),
  ...refreshable,
})

/** A volume of a Gluster cluster. */
export const glusterPool = members({
  /** The cluster and its volume. */
  source: child(glusterSource, written),
  ...refreshable,
})

/** A pool of ZFS. */
export const zfsPool = members({
  /** The pool. */
  source: child(zfsSource, written),
  /** The folder with its devices. */
  target: child(poolTarget),
  ...refreshable,
})

/** A cluster of Virtuozzo storage. */
export const vstoragePool = members({
  /** The cluster. */
  source: child(vstorageSource, written),
  /** Where it is mounted. */
  target: child(poolTarget),
  ...refreshable,
})
