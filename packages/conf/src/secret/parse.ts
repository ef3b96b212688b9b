import { readDocument, type DocumentKind, type ParseOptions } from '../codec/document.ts'
import type { Secret } from './secret.gen.ts'
import { secret as declaration } from './secret.ts'

const kind: DocumentKind<Secret> = {
  root: 'secret',
  declaration,
  accepts: (value): value is Secret => 'ephemeral' in value,
}

/**
 * The secret that a document describes (`virSecretDefParse`).
 *
 * Throws `XML_DETAIL` where the text is not well formed XML, `XML_ERROR` where something is wrong or missing, and
 * `XML_INVALID_SCHEMA` for unknown content with `unknown: 'error'`; each with `details: { line, column, element }`.
 *
 * @example
 * ```ts
 * const secret = parseSecret(`<secret private='yes'><usage type='tls'><name>key</name></usage></secret>`)
 * ```
 */
export function parseSecret(document: string | Uint8Array, options: ParseOptions = {}): Secret {
  return readDocument(kind, document, options)
}
