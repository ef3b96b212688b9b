import { readDocument, type DocumentKind, type ParseOptions } from '../codec/document.ts'
import type { Nwfilter } from './nwfilter.gen.ts'
import { nwfilter as declaration } from './nwfilter.ts'

const kind: DocumentKind<Nwfilter> = {
  root: 'filter',
  declaration,
  accepts: (value): value is Nwfilter => 'name' in value,
}

/**
 * The network filter that a document describes (`virNWFilterDefParse`).
 *
 * Throws `XML_DETAIL` where the text is not well formed XML, `XML_ERROR` where something is wrong or missing, and
 * `XML_INVALID_SCHEMA` for unknown content with `unknown: 'error'`; each with `details: { line, column, element }`.
 *
 * @example
 * ```ts
 * const filter = parseNwfilter(`<filter name='web'><rule action='accept' direction='in'><tcp dstportstart='80'/></rule></filter>`)
 * ```
 */
export function parseNwfilter(document: string | Uint8Array, options: ParseOptions = {}): Nwfilter {
  return readDocument(kind, document, options)
}
