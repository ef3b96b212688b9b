import { readDocument, type DocumentKind, type ParseOptions } from '../codec/document.ts'
import type { Capabilities } from './capabilities.gen.ts'
import { capabilities as declaration } from './capabilities.ts'

const kind: DocumentKind<Capabilities> = {
  root: 'capabilities',
  declaration,
  accepts: (value): value is Capabilities => 'host' in value,
}

/**
 * The capabilities that a document describes (`virConnectGetCapabilities`).
 *
 * Throws `XML_DETAIL` where the text is not well formed XML, `XML_ERROR` where something is wrong or missing, and
 * `XML_INVALID_SCHEMA` for unknown content with `unknown: 'error'`; each with `details: { line, column, element }`.
 *
 * @example
 * ```ts
 * const { host, guests } = parseCapabilities(await connection.getCapabilities())
 * ```
 */
export function parseCapabilities(document: string | Uint8Array, options: ParseOptions = {}): Capabilities {
  return readDocument(kind, document, options)
}
