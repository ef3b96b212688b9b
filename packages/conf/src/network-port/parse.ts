import { readDocument, type DocumentKind, type ParseOptions } from '../codec/document.ts'
import type { NetworkPort } from './network-port.gen.ts'
import { networkPort as declaration } from './network-port.ts'

const kind: DocumentKind<NetworkPort> = {
  root: 'networkport',
  declaration,
  accepts: (value): value is NetworkPort => 'uuid' in value && 'mac' in value,
}

/**
 * The port of a virtual network that a document describes (`virNetworkPortDefParse`).
 *
 * Throws `XML_DETAIL` where the text is not well formed XML, `XML_ERROR` where something is wrong or missing, and
 * `XML_INVALID_SCHEMA` for unknown content with `unknown: 'error'`; each with `details: { line, column, element }`.
 *
 * @example
 * ```ts
 * const { owner, plug } = parseNetworkPort(xml)
 * ```
 */
export function parseNetworkPort(document: string | Uint8Array, options: ParseOptions = {}): NetworkPort {
  return readDocument(kind, document, options)
}
