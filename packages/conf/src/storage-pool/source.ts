import { child, children, element, scalar, valued } from '../codec/declare.ts'
import { oneOf } from '../codec/values/choice.ts'
import { sanitizedPath } from '../codec/values/path.ts'
import { word } from '../codec/values/text.ts'
import { iscsiInitiator } from '../domain/devices/storage-access.ts'
import { poolAdapter } from './adapter.ts'
import { fileSystems, networkFileSystems, partitionTables, volumeGroups } from './formats.ts'
import { requireDevice, requireDir, requireHost, requireInitiator, requireName } from './source-check.ts'
import { poolAuth, poolDevice, poolHost, sourceMaker } from './source-parts.ts'

/** A source with nothing to say. */
export const plainSource = element({ ...sourceMaker })

/** A device with a file system. */
export const fileSystemSource = element(
  {
    /** The device. */
    devices: children('device', poolDevice),
    /** The file system. */
    format: valued('type', oneOf(fileSystems), { code: 'CONFIG_UNSUPPORTED' }),
    ...sourceMaker,
  },
  { finish: requireDevice },
)

/** A folder of a server. */
export const networkFileSystemSource = element(
  {
    /** The server. */
    hosts: children('host', poolHost),
    /** The folder. */
    dir: valued('path', sanitizedPath),
    /** The network file system. */
    format: valued('type', oneOf(networkFileSystems), { code: 'CONFIG_UNSUPPORTED' }),
    /** The version of the protocol, with `nfs`. */
    protocol: valued('ver', word),
    ...sourceMaker,
  },
  { finish: requireDir },
)

/** A volume group. */
export const logicalSource = element({
  /** The devices that it is made from. */
  devices: children('device', poolDevice),
  /** Its name; the pool's own when left out. */
  name: scalar(word),
  /** The volume manager. */
  format: valued('type', oneOf(volumeGroups), { code: 'CONFIG_UNSUPPORTED' }),
  ...sourceMaker,
})

/** A disk whose partitions are the volumes. */
export const diskSource = element(
  {
    /** The disk. */
    devices: children('device', poolDevice),
    /** The partition table. */
    format: valued('type', oneOf(partitionTables), { code: 'CONFIG_UNSUPPORTED' }),
    ...sourceMaker,
  },
  { finish: requireDevice },
)

/** A target of an iSCSI server whose units are the volumes. */
export const iscsiSource = element(
  {
    /** The server. */
    hosts: children('host', poolHost),
    /** The target. */
    devices: children('device', poolDevice),
    /** Who the client is. */
    initiator: child(iscsiInitiator, { dropEmpty: true }),
    /** Who logs in. */
    auth: child(poolAuth),
    ...sourceMaker,
  },
  { finish: requireHost },
)

/** A target of an iSCSI server that guests reach without the host's kernel. */
export const iscsiDirectSource = element(
  {
    /** The server. */
    hosts: children('host', poolHost),
    /** The target. */
    devices: children('device', poolDevice),
    /** Who the client is. */
    initiator: child(iscsiInitiator),
    /** Who logs in. */
    auth: child(poolAuth),
    ...sourceMaker,
  },
  { finish: requireInitiator },
)

/** A SCSI adapter whose disks are the volumes. */
export const scsiSource = element({
  /** The adapter. */
  adapter: child(poolAdapter, { required: true }),
  ...sourceMaker,
})

/** A pool of a Ceph cluster. */
export const rbdSource = element(
  {
    /** The monitors. */
    hosts: children('host', poolHost),
    /** The cluster's name for the pool. */
    name: scalar(word),
    /** Who logs in. */
    auth: child(poolAuth),
    ...sourceMaker,
  },
  { finish: requireName },
)

/** A Sheepdog cluster. */
export const sheepdogSource = element(
  {
    /** A server of the cluster. */
    hosts: children('host', poolHost),
    /** The cluster's name; the pool's own when left out. */
    name: scalar(word),
    /** Who logs in. */
    auth: child(poolAuth),
    ...sourceMaker,
  },
  { finish: requireHost },
)

/** A volume of a Gluster cluster. */
export const glusterSource = element(
  {
    /** A server of the cluster. */
    hosts: children('host', poolHost),
    /** The folder within the volume; `/` when left out. */
    dir: valued('path', sanitizedPath),
    /** The volume's name; the pool's own when left out. */
    name: scalar(word),
    ...sourceMaker,
  },
  { finish: requireHost },
)

/** A pool of ZFS. */
export const zfsSource = element({
  /** The devices that it is made from. */
  devices: children('device', poolDevice),
  /** Its name; the pool's own when left out. */
  name: scalar(word),
  ...sourceMaker,
})

/** A cluster of Virtuozzo storage. */
export const vstorageSource = element({
  /** The cluster's name. */
  name: scalar(word),
  ...sourceMaker,
})
