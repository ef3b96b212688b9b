import { readDocument, type DocumentKind, type ParseOptions } from '../codec/document.ts'
import type { Network } from './network.gen.ts'
import { network as declaration, networkNamespaces } from './network.ts'

/** How a network document is read. */
export interface ParseNetworkOptions extends ParseOptions {
  /** The document defines the next start: what belongs to the active network is passed over. */
  readonly inactive?: boolean
}

const kind: DocumentKind<Network> = {
  root: 'network',
  declaration,
  namespaces: new Map([...networkNamespaces].map(([prefix, uri]) => [uri, prefix])),
  accepts: (value): value is Network => 'name' in value,
}

/**
 * The network that a document describes, with nothing added: `fillNetworkDefaults` does that (`virNetworkDefParse`).
 *
 * Throws `XML_DETAIL` where the text is not well formed XML, `NO_NAME` without a name, `XML_ERROR`, `XML_DETAIL` or
 * `CONFIG_UNSUPPORTED` where something is wrong, missing or contradicts itself, `INTERNAL_ERROR` for a range of
 * addresses outside its network, and `XML_INVALID_SCHEMA` for unknown content with `unknown: 'error'`; each with
 * `details: { line, column, element }`.
 *
 * @example
 * ```ts
 * const network = parseNetwork(await readFile('default.xml', 'utf8'))
 * for (const host of network.ips?.[0]?.dhcp?.hosts ?? []) console.log(host.name, host.ip)
 * ```
 */
export function parseNetwork(document: string | Uint8Array, options: ParseNetworkOptions = {}): Network {
  return readDocument(kind, document, options)
}
