/**
 * @packageDocumentation
 * The interface document: a network card, bridge, bond or VLAN of the host.
 */
export type { Extra, ExtraAttribute } from '../codec/extra.ts'
export type { ParseOptions } from '../codec/document.ts'
export type { UnknownHandling } from '../codec/read-context.ts'
export type { XmlLimits } from '../xml/limits.ts'
export type * from './interface.gen.ts'
export { formatHostInterface } from './format.ts'
export { parseHostInterface } from './parse.ts'
