import type { CallOptions } from '../call-options.ts'
import { StoragePoolCreateFlag } from '../driver/enums/storage-pool.ts'

/** The flag bit of each {@link PoolStartOptions}. */
export const startBits = {
  build: StoragePoolCreateFlag.WITH_BUILD,
  buildOverwrite: StoragePoolCreateFlag.WITH_BUILD_OVERWRITE,
  buildNoOverwrite: StoragePoolCreateFlag.WITH_BUILD_NO_OVERWRITE,
} as const

/** What is done before a pool starts (`virStoragePoolCreateFlags`). */
export interface PoolStartOptions extends CallOptions {
  /** Prepare its source. */
  readonly build?: boolean
  /** Prepare its source whatever that holds. */
  readonly buildOverwrite?: boolean
  /** Prepare its source unless that is in use or formatted. */
  readonly buildNoOverwrite?: boolean
}
