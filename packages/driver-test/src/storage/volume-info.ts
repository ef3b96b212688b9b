import { StorageVolumeType, type StorageVolumeInfo, type StorageVolumeRef } from '@guestwork/core'
import type { TestCall } from '../session.ts'

/** Type and size of a volume; in libvirt's mock it is always a file. */
export function testStorageVolGetInfo({ session }: TestCall, ref: StorageVolumeRef): StorageVolumeInfo {
  const { capacity = 0n, allocation = 0n } = session.node.storage.getVolume(ref).volume
  return { type: StorageVolumeType.FILE, capacity, allocation }
}

/** The volume's document. */
export async function testStorageVolGetXMLDesc(
  { session }: TestCall,
  ref: StorageVolumeRef,
): Promise<string> {
  const { volume } = session.node.storage.getVolume(ref)
  const { formatStorageVolume } = await import('@guestwork/conf/storage-volume')
  return formatStorageVolume(volume)
}

/** The path of a volume. */
export function testStorageVolGetPath({ session }: TestCall, ref: StorageVolumeRef): string {
  return session.node.storage.getVolume(ref).volume.target?.path ?? ''
}
