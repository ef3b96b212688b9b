import type { StorageVolume } from '@guestwork/conf/storage-volume'
import type { StoragePoolRef, StorageVolumeRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { TestCall } from '../session.ts'
import { noVolume } from './host-storage.ts'
import { referenceToVolume } from './test-pool.ts'

/** The volumes of a running pool. */
export function testStoragePoolListAllVolumes(
  { session }: TestCall,
  { name }: StoragePoolRef,
): StorageVolumeRef[] {
  const pool = session.node.storage.getByName(name)
  if (!pool.active) throw new VirtError('OPERATION_INVALID', 'storage pool is not active', { domain: 'TEST' })
  return [...pool.volumes.values()].map(volume => referenceToVolume(pool, volume))
}

/** How many volumes a running pool has. */
export function testStoragePoolNumOfVolumes({ session }: TestCall, { name }: StoragePoolRef): number {
  return session.node.storage.getActive(name).volumes.size
}

/** The names of the volumes of a running pool. */
export function testStoragePoolListVolumes({ session }: TestCall, { name }: StoragePoolRef): string[] {
  return [...session.node.storage.getActive(name).volumes.keys()]
}

/** The volume with this name. */
export function testStorageVolLookupByName(
  { session }: TestCall,
  { name: poolName }: StoragePoolRef,
  name: string,
): StorageVolumeRef {
  const { pool, volume } = session.node.storage.getVolume({ pool: poolName, name })
  return referenceToVolume(pool, volume)
}

/** The volume with this key in any running pool. */
export function testStorageVolLookupByKey(call: TestCall, key: string): StorageVolumeRef {
  return lookup(call, volume => volume.key === key, `key '${key}'`)
}

/** The volume with this path in any running pool. */
export function testStorageVolLookupByPath(call: TestCall, path: string): StorageVolumeRef {
  return lookup(call, volume => volume.target?.path === path, `path '${path}'`)
}

function lookup(
  { session }: TestCall,
  isWanted: (volume: StorageVolume) => boolean,
  wanted: string,
): StorageVolumeRef {
  for (const pool of session.node.storage.pools.all()) {
    const volume = pool.active ? [...pool.volumes.values()].find(isWanted) : undefined
    if (volume !== undefined) return referenceToVolume(pool, volume)
  }
  throw noVolume(wanted)
}
