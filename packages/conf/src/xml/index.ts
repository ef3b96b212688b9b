/**
 * @packageDocumentation
 * The ground of all documents: a text as a tree of elements, read strictly and within limits. For drivers with a document
 * of their own.
 */
export { escapeAttribute } from './escape.ts'
export { childNamed, type NamespaceScope, type XmlDocument, type XmlElement } from './element.ts'
export type { XmlLimits } from './limits.ts'
export { readXml } from './read.ts'
