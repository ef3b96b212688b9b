/**
 * @packageDocumentation
 * The network filter document: rules for the packets of a guest.
 */
export type { Extra, ExtraAttribute } from '../codec/extra.ts'
export type { ParseOptions } from '../codec/document.ts'
export type { UnknownHandling } from '../codec/read-context.ts'
export type { XmlLimits } from '../xml/limits.ts'
export type { FilterParameter, FilterReference } from '../domain/domain.gen.ts'
export {
  fillNwfilterDefaults,
  nwfilterSteps,
  type NwfilterDefaultHooks,
  type NwfilterStep,
} from './defaults.ts'
export type * from './nwfilter.gen.ts'
export { formatNwfilter } from './format.ts'
export { parseNwfilter } from './parse.ts'
