/**
 * @packageDocumentation
 * The storage pool capabilities document: what a server can do with each type of pool.
 */
export type { Extra, ExtraAttribute } from '../codec/extra.ts'
export type { ParseOptions } from '../codec/document.ts'
export type { UnknownHandling } from '../codec/read-context.ts'
export type { XmlLimits } from '../xml/limits.ts'
export type * from './storage-pool-capabilities.gen.ts'
export { formatStoragePoolCapabilities } from './format.ts'
export { parseStoragePoolCapabilities } from './parse.ts'
