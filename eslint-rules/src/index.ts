/**
 * @packageDocumentation
 * ESLint rules for guestwork, and for drivers and applications that are written elsewhere.
 */
export { configs, type Presets } from './configs.ts'
export { developmentLayers, layers, loadedLayers, type LayerTable } from './layers.ts'
export { plugin } from './plugin.ts'
export type { NoPlainErrorOptions } from './rules/no-plain-error.ts'
export type { SlotNamesOptions } from './rules/slot-names.ts'
