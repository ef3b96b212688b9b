import { writeDocument } from '../codec/document.ts'
import type { StoragePoolCapabilities } from './storage-pool-capabilities.gen.ts'
import { storagePoolCapabilities as declaration } from './storage-pool-capabilities.ts'

/**
 * A document of what a server can do with storage pools as XML, as libvirt prints it (`virStoragePoolCapsFormat`).
 *
 * Throws `INVALID_ARG` where a property holds what the document cannot, with `details: { property }`.
 *
 * @example
 * ```ts
 * const xml = formatStoragePoolCapabilities(storagePoolCapabilities)
 * ```
 */
export function formatStoragePoolCapabilities(storagePoolCapabilities: StoragePoolCapabilities): string {
  return writeDocument({ root: 'storagepoolCapabilities', declaration }, { ...storagePoolCapabilities })
}
