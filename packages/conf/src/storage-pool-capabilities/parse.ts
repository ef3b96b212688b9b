import { readDocument, type DocumentKind, type ParseOptions } from '../codec/document.ts'
import type { StoragePoolCapabilities } from './storage-pool-capabilities.gen.ts'
import { storagePoolCapabilities as declaration } from './storage-pool-capabilities.ts'

const kind: DocumentKind<StoragePoolCapabilities> = {
  root: 'storagepoolCapabilities',
  declaration,
  accepts: (value): value is StoragePoolCapabilities => typeof value === 'object',
}

/**
 * The document of what a server can do with storage pools that a document describes (`virConnectGetStoragePoolCapabilities`).
 *
 * Throws `XML_DETAIL` where the text is not well formed XML, `XML_ERROR` where something is wrong or missing, and
 * `XML_INVALID_SCHEMA` for unknown content with `unknown: 'error'`; each with `details: { line, column, element }`.
 *
 * @example
 * ```ts
 * const types = parseStoragePoolCapabilities(xml).pools?.filter(({ supported }) => supported)
 * ```
 */
export function parseStoragePoolCapabilities(
  document: string | Uint8Array,
  options: ParseOptions = {},
): StoragePoolCapabilities {
  return readDocument(kind, document, options)
}
