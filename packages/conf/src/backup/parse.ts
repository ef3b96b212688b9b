import { readDocument, type DocumentKind, type ParseOptions } from '../codec/document.ts'
import type { Backup } from './backup.gen.ts'
import { backup as declaration } from './backup.ts'

const kind: DocumentKind<Backup> = {
  root: 'domainbackup',
  declaration,
  accepts: (value): value is Backup => typeof value === 'object',
}

/**
 * The backup of a guest that a document describes (`virDomainBackupDefParseString`).
 *
 * Throws `XML_DETAIL` where the text is not well formed XML, `XML_ERROR` where something is wrong or missing, and
 * `XML_INVALID_SCHEMA` for unknown content with `unknown: 'error'`; each with `details: { line, column, element }`.
 *
 * @example
 * ```ts
 * const { mode, disks } = parseBackup(xml)
 * ```
 */
export function parseBackup(document: string | Uint8Array, options: ParseOptions = {}): Backup {
  return readDocument(kind, document, options)
}
