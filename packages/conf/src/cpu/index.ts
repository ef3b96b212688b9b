/**
 * @packageDocumentation
 * The CPU documents: the processor of a host, and the one that a guest sees.
 */
export type { Extra, ExtraAttribute } from '../codec/extra.ts'
export type { ParseOptions } from '../codec/document.ts'
export type { UnknownHandling } from '../codec/read-context.ts'
export type { XmlLimits } from '../xml/limits.ts'
export type * from './cpu.gen.ts'
export type { Cpu } from '../domain/domain.gen.ts'
export { formatGuestCpu, formatHostCpu } from './format.ts'
export { parseGuestCpu, parseHostCpu } from './parse.ts'
