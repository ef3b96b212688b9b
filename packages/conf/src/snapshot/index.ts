/**
 * @packageDocumentation
 * The snapshot document: a guest's disks and memory at one time.
 */
export type { Extra, ExtraAttribute } from '../codec/extra.ts'
export type { ParseOptions } from '../codec/document.ts'
export type { UnknownHandling } from '../codec/read-context.ts'
export type { XmlLimits } from '../xml/limits.ts'
export type { Domain } from '../domain/domain.gen.ts'
export type * from './snapshot.gen.ts'
export { formatSnapshot, type FormatSnapshotOptions } from './format.ts'
export { parseSnapshot, type ParseSnapshotOptions } from './parse.ts'
export {
  fillSnapshotDefaults,
  snapshotSteps,
  type SnapshotDefaultHooks,
  type SnapshotStep,
} from './defaults.ts'
