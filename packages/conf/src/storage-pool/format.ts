import { writeDocument } from '../codec/document.ts'
import type { StoragePool } from './storage-pool.gen.ts'
import { storagePool as declaration } from './storage-pool.ts'

/**
 * A storage pool as XML, as libvirt prints it (`virStoragePoolDefFormat`).
 *
 * Throws `INVALID_ARG` where a property holds what the document cannot, with `details: { property }`.
 *
 * @example
 * ```ts
 * const xml = formatStoragePool(pool)
 * ```
 */
export function formatStoragePool(pool: StoragePool): string {
  return writeDocument({ root: 'pool', declaration }, { ...pool })
}
