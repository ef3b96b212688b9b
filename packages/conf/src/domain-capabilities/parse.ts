import { readDocument, type DocumentKind, type ParseOptions } from '../codec/document.ts'
import type { DomainCapabilities } from './domain-capabilities.gen.ts'
import { domainCapabilities as declaration } from './domain-capabilities.ts'

const kind: DocumentKind<DomainCapabilities> = {
  root: 'domainCapabilities',
  declaration,
  accepts: (value): value is DomainCapabilities => 'domain' in value && 'arch' in value,
}

/**
 * The domain capabilities that a document describes (`virConnectGetDomainCapabilities`).
 *
 * Throws `XML_DETAIL` where the text is not well formed XML, `XML_ERROR` where something is wrong or missing, and
 * `XML_INVALID_SCHEMA` for unknown content with `unknown: 'error'`; each with `details: { line, column, element }`.
 *
 * @example
 * ```ts
 * const models = parseDomainCapabilities(xml).cpu?.custom?.models?.filter(({ usable }) => usable === 'yes')
 * ```
 */
export function parseDomainCapabilities(
  document: string | Uint8Array,
  options: ParseOptions = {},
): DomainCapabilities {
  return readDocument(kind, document, options)
}
