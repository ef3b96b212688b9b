import type { StorageVolume } from '@guestwork/conf/storage-volume'
import { StorageVolumeCreateFlag, type StoragePoolRef, type StorageVolumeRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { validateIfAsked } from '../node/validate-document.ts'
import type { TestCall } from '../session.ts'
import { exceedsSpace, takeSpace } from './pool-space.ts'
import { folderOf, referenceToVolume, type TestPool } from './test-pool.ts'

/** Makes a volume. */
export async function testStorageVolCreateXML(
  call: TestCall,
  ref: StoragePoolRef,
  xml: string,
  flags: number,
): Promise<StorageVolumeRef> {
  const { storage } = call.session.node
  const volume = await readVolume(call, storage.getActive(ref.name), xml, flags)
  return addVolume(storage.getActive(ref.name), volume)
}

/** Makes a volume after the model of another one of the same pool; there are no contents to copy. */
export async function testStorageVolCreateXMLFrom(
  call: TestCall,
  ref: StoragePoolRef,
  xml: string,
  source: StorageVolumeRef,
  flags: number,
): Promise<StorageVolumeRef> {
  const { storage } = call.session.node
  const volume = await readVolume(call, storage.getActive(ref.name), xml, flags)
  const pool = storage.getActive(ref.name)
  checkName(pool, volume)
  storage.getVolume({ pool: pool.name, name: source.name })
  return addVolume(pool, volume)
}

/** Removes a volume. */
export function testStorageVolDelete({ session }: TestCall, ref: StorageVolumeRef): void {
  const { pool, volume } = session.node.storage.getVolume(ref)
  takeSpace(pool, -(volume.allocation ?? 0n))
  pool.volumes.delete(volume.name)
}

/** Takes in a volume: its key and path are those of a file in the pool's folder, whatever its document says. */
export function addVolume(pool: TestPool, volume: StorageVolume): StorageVolumeRef {
  checkName(pool, volume)
  const size = volume.allocation ?? 0n
  if (exceedsSpace(pool, size)) {
    const message = `Not enough free space in pool for volume '${volume.name}'`
    throw new VirtError('INTERNAL_ERROR', message, { domain: 'TEST' })
  }
  // libvirt's mock has (null) for a pool without a folder.
  const path = `${folderOf(pool.definition) ?? pool.name}/${volume.name}`
  const added = { type: 'file' as const, ...volume, key: path, target: { ...volume.target, path } }
  pool.volumes.set(volume.name, added)
  takeSpace(pool, size)
  return referenceToVolume(pool, added)
}

async function readVolume(
  { signal }: TestCall,
  { definition }: TestPool,
  xml: string,
  flags: number,
): Promise<StorageVolume> {
  await validateIfAsked(xml, flags, StorageVolumeCreateFlag.VALIDATE)
  const { fillStorageVolumeDefaults, parseStorageVolume } = await import('@guestwork/conf/storage-volume')
  const poolType = definition.type
  const volume = parseStorageVolume(xml, { poolType, inactive: true, unknown: 'drop' })
  signal.throwIfAborted()
  return fillStorageVolumeDefaults(volume, { poolType })
}

function checkName(pool: TestPool, { name }: StorageVolume): void {
  if (!pool.volumes.has(name)) return
  throw new VirtError('OPERATION_FAILED', 'storage vol already exists', { domain: 'TEST' })
}
