import type { StoragePoolState } from './enums/storage-pool.ts'

/** State and space of a pool (`virStoragePoolInfo`). The sizes are 0 for a pool that does not run. */
export interface StoragePoolInfo {
  /** What the pool is doing. */
  readonly state: StoragePoolState
  /** Size of the pool in bytes. */
  readonly capacity: bigint
  /** Bytes that are in use. */
  readonly allocation: bigint
  /** Bytes that are left for new volumes. */
  readonly available: bigint
}
