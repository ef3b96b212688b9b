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
  const volume = await readAsked(call, storage.getActive(ref.name), xml, flags)
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
  const volume = await readAsked(call, storage.getActive(ref.name), xml, flags)
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
function addVolume(pool: TestPool, { key: _, target, ...volume }: StorageVolume): StorageVolumeRef {
  const { path: __, ...rest } = target ?? {}
  const size = volume.allocation ?? 0n
  checkName(pool, volume)
  if (exceedsSpace(pool, size)) {
    const message = `Not enough free space in pool for volume '${volume.name}'`
    throw new VirtError('INTERNAL_ERROR', message, { domain: 'TEST' })
  }
  return keepVolume(pool, { ...volume, target: rest })
}

/**
 * Takes in a volume; where it has no path or no key, it gets those of a file in the pool's folder.
 *
 * @throws VirtError `OPERATION_FAILED` when its name is taken.
 */
export function keepVolume(pool: TestPool, volume: StorageVolume): StorageVolumeRef {
  checkName(pool, volume)
  // libvirt's mock has (null) for a pool without a folder.
  const { path = `${folderOf(pool.definition) ?? pool.name}/${volume.name}` } = volume.target ?? {}
  const { key = path } = volume
  const added = { type: 'file' as const, ...volume, key, target: { ...volume.target, path } }
  pool.volumes.set(volume.name, added)
  takeSpace(pool, volume.allocation ?? 0n)
  return referenceToVolume(pool, added)
}

async function readAsked(
  { signal }: TestCall,
  pool: TestPool,
  xml: string,
  flags: number,
): Promise<StorageVolume> {
  await validateIfAsked(xml, flags, StorageVolumeCreateFlag.VALIDATE)
  const volume = await readVolume(pool, xml)
  signal.throwIfAborted()
  return volume
}

/** Reads a document as the mock does: what it does not know is dropped, and libvirt's defaults are filled in. */
export async function readVolume({ definition }: TestPool, xml: string): Promise<StorageVolume> {
  const { fillStorageVolumeDefaults, parseStorageVolume } = await import('@guestwork/conf/storage-volume')
  const poolType = definition.type
  return fillStorageVolumeDefaults(parseStorageVolume(xml, { poolType, inactive: true, unknown: 'drop' }), {
    poolType,
  })
}

function checkName(pool: TestPool, { name }: StorageVolume): void {
  if (!pool.volumes.has(name)) return
  throw new VirtError('OPERATION_FAILED', 'storage vol already exists', { domain: 'TEST' })
}
