import {
  ConnectListStoragePoolsFlag as Filter,
  type StoragePoolRef,
  type StorageVolumeRef,
} from '@guestwork/core'
import type { StoragePool } from '@guestwork/conf/storage-pool'
import { passesGroups } from '../node/flag-groups.ts'
import type { TestCall } from '../session.ts'
import { referenceToPool, type TestPool } from './test-pool.ts'

const typeFilters: Readonly<Record<StoragePool['type'], number>> = {
  dir: Filter.DIR,
  fs: Filter.FS,
  netfs: Filter.NETFS,
  logical: Filter.LOGICAL,
  disk: Filter.DISK,
  iscsi: Filter.ISCSI,
  'iscsi-direct': Filter.ISCSI_DIRECT,
  scsi: Filter.SCSI,
  mpath: Filter.MPATH,
  rbd: Filter.RBD,
  sheepdog: Filter.SHEEPDOG,
  gluster: Filter.GLUSTER,
  zfs: Filter.ZFS,
  vstorage: Filter.VSTORAGE,
}

const groups = [
  Filter.ACTIVE | Filter.INACTIVE,
  Filter.PERSISTENT | Filter.TRANSIENT,
  Filter.AUTOSTART | Filter.NO_AUTOSTART,
  Object.values(typeFilters).reduce((all, bit) => all | bit, 0),
]

/** The bits of a list's filter that there are. */
export const poolFilters = groups.reduce((all, group) => all | group, 0)

/** All pools that pass the filter. */
export function testConnectListAllStoragePools({ session }: TestCall, filter: number): StoragePoolRef[] {
  return session.node.storage.pools
    .all()
    .filter(pool => passesGroups(groups, filter, traits(pool)))
    .map(referenceToPool)
}

function traits({ active, persistent, autostart, definition }: TestPool): number {
  return (
    (active ? Filter.ACTIVE : Filter.INACTIVE) |
    (persistent ? Filter.PERSISTENT : Filter.TRANSIENT) |
    (autostart ? Filter.AUTOSTART : Filter.NO_AUTOSTART) |
    typeFilters[definition.type]
  )
}

/** The pool with this name. */
export function testStoragePoolLookupByName({ session }: TestCall, name: string): StoragePoolRef {
  return referenceToPool(session.node.storage.getByName(name))
}

/** The pool with this UUID. */
export function testStoragePoolLookupByUUID({ session }: TestCall, uuid: string): StoragePoolRef {
  return referenceToPool(session.node.storage.getByUuid(uuid))
}

/** The pool that a volume is in; the volume itself is not looked for. */
export function testStoragePoolLookupByVolume(
  { session }: TestCall,
  volume: StorageVolumeRef,
): StoragePoolRef {
  return referenceToPool(session.node.storage.getByName(volume.pool))
}

/** Whether the pool runs. */
export function testStoragePoolIsActive({ session }: TestCall, { uuid }: StoragePoolRef): boolean {
  return session.node.storage.getByUuid(uuid).active
}

/** Whether the pool stays when it stops. */
export function testStoragePoolIsPersistent({ session }: TestCall, { uuid }: StoragePoolRef): boolean {
  return session.node.storage.getByUuid(uuid).persistent
}
