import { readDocument, type DocumentKind, type ParseOptions } from '../codec/document.ts'
import type { StoragePool } from './storage-pool.gen.ts'
import { storagePool as declaration, storagePoolNamespaces } from './storage-pool.ts'

/** How a storage pool document is read. */
export interface ParseStoragePoolOptions extends ParseOptions {
  /** The document defines a pool: sizes and free parts, which servers report, are passed over. */
  readonly inactive?: boolean
}

const kind: DocumentKind<StoragePool> = {
  root: 'pool',
  declaration,
  namespaces: new Map([...storagePoolNamespaces].map(([prefix, uri]) => [uri, prefix])),
  accepts: (value): value is StoragePool => 'type' in value && 'name' in value,
}

/**
 * The storage pool that a document describes, with nothing added: `fillStoragePoolDefaults` does that
 * (`virStoragePoolDefParse`).
 *
 * Throws `XML_DETAIL` where the text is not well formed XML, `XML_ERROR`, `CONFIG_UNSUPPORTED` or `NO_SUPPORT` where
 * something is wrong or missing, `XML_INVALID_SCHEMA` for unknown content with `unknown: 'error'`; each with
 * `details: { line, column, element }`.
 *
 * @example
 * ```ts
 * const pool = parseStoragePool(await readFile('images.xml', 'utf8'))
 * if (pool.type === 'netfs') console.log(pool.source?.hosts?.[0]?.name)
 * ```
 */
export function parseStoragePool(
  document: string | Uint8Array,
  options: ParseStoragePoolOptions = {},
): StoragePool {
  return readDocument(kind, document, options)
}
