import { readDocument, type DocumentKind, type ParseOptions } from '../codec/document.ts'
import type { HostInterface } from './interface.gen.ts'
import { hostInterface as declaration } from './interface.ts'

const kind: DocumentKind<HostInterface> = {
  root: 'interface',
  declaration,
  accepts: (value): value is HostInterface => 'type' in value && 'name' in value,
}

/**
 * The network interface of the host that a document describes (`virInterfaceDefParse`).
 *
 * Throws `XML_DETAIL` where the text is not well formed XML, `XML_ERROR` where something is wrong or missing, and
 * `XML_INVALID_SCHEMA` for unknown content with `unknown: 'error'`; each with `details: { line, column, element }`.
 *
 * @example
 * ```ts
 * const bridge = parseHostInterface(`<interface type='bridge' name='br0'><bridge/></interface>`)
 * ```
 */
export function parseHostInterface(document: string | Uint8Array, options: ParseOptions = {}): HostInterface {
  return readDocument(kind, document, options)
}
