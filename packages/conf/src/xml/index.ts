/**
 * @packageDocumentation
 * The ground of all documents: a text as a tree of elements, read strictly and within limits. For drivers with a document
 * of their own.
 */
export { sourceOf } from '../codec/unknown.ts'
export { decodeXml } from './decode.ts'
export { escapeAttribute } from './escape.ts'
export { childNamed, type NamespaceScope, type XmlDocument, type XmlElement } from './element.ts'
export type { XmlLimits } from './limits.ts'
export { elementNode, type ElementNode, type XmlNode } from './nodes.ts'
export { positionAt, type XmlPosition } from './position.ts'
export { printElement } from './print-element.ts'
export { readXml } from './read.ts'
