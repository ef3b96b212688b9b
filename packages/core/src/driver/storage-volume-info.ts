import type { StorageVolumeType } from './enums/storage-volume.ts'

/** Type and size of a volume (`virStorageVolInfo`). */
export interface StorageVolumeInfo {
  /** What the volume is. */
  readonly type: StorageVolumeType
  /** Size that a guest sees, in bytes. */
  readonly capacity: bigint
  /** Bytes that the volume takes; which ones is decided by `StorageVolumeInfoFlag`. */
  readonly allocation: bigint
}
