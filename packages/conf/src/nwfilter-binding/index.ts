/**
 * @packageDocumentation
 * The network filter binding document: which filter is on which interface.
 */
export type { Extra, ExtraAttribute } from '../codec/extra.ts'
export type { ParseOptions } from '../codec/document.ts'
export type { UnknownHandling } from '../codec/read-context.ts'
export type { XmlLimits } from '../xml/limits.ts'
export type { FilterParameter, FilterReference } from '../domain/domain.gen.ts'
export type * from './nwfilter-binding.gen.ts'
export { formatNwfilterBinding } from './format.ts'
export { parseNwfilterBinding } from './parse.ts'
