/**
 * @packageDocumentation
 * The domain capabilities document: what guests can have that one program runs in one way.
 */
export type { Extra, ExtraAttribute } from '../codec/extra.ts'
export type { ParseOptions } from '../codec/document.ts'
export type { UnknownHandling } from '../codec/read-context.ts'
export type { XmlLimits } from '../xml/limits.ts'
export type * from './domain-capabilities.gen.ts'
export { formatDomainCapabilities } from './format.ts'
export { parseDomainCapabilities } from './parse.ts'
