import { readDocument, type DocumentKind, type ParseOptions } from '../codec/document.ts'
import type { NwfilterBinding } from './nwfilter-binding.gen.ts'
import { nwfilterBinding as declaration } from './nwfilter-binding.ts'

const kind: DocumentKind<NwfilterBinding> = {
  root: 'filterbinding',
  declaration,
  accepts: (value): value is NwfilterBinding => 'owner' in value && 'portdev' in value,
}

/**
 * The binding of a network filter that a document describes (`virNWFilterBindingDefParse`).
 *
 * Throws `XML_DETAIL` where the text is not well formed XML, `XML_ERROR` where something is wrong or missing, and
 * `XML_INVALID_SCHEMA` for unknown content with `unknown: 'error'`; each with `details: { line, column, element }`.
 *
 * @example
 * ```ts
 * const { portdev, filterref } = parseNwfilterBinding(xml)
 * ```
 */
export function parseNwfilterBinding(
  document: string | Uint8Array,
  options: ParseOptions = {},
): NwfilterBinding {
  return readDocument(kind, document, options)
}
