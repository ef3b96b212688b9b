/**
 * @packageDocumentation
 * The secret document: what is known about a password or key, without its value.
 */
export type { Extra, ExtraAttribute } from '../codec/extra.ts'
export type { ParseOptions } from '../codec/document.ts'
export type { UnknownHandling } from '../codec/read-context.ts'
export type { XmlLimits } from '../xml/limits.ts'
export type * from './secret.gen.ts'
export { formatSecret } from './format.ts'
export { parseSecret } from './parse.ts'
