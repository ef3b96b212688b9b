/**
 * @packageDocumentation
 * The capabilities document: what a host and its hypervisor can do.
 */
export type { Extra, ExtraAttribute } from '../codec/extra.ts'
export type { ParseOptions } from '../codec/document.ts'
export type { UnknownHandling } from '../codec/read-context.ts'
export type { XmlLimits } from '../xml/limits.ts'
export type * from './capabilities.gen.ts'
export { formatCapabilities } from './format.ts'
export { parseCapabilities } from './parse.ts'
