/**
 * @packageDocumentation
 * The checkpoint document: a time from which changes of a guest's disks are recorded.
 */
export type { Extra, ExtraAttribute } from '../codec/extra.ts'
export type { ParseOptions } from '../codec/document.ts'
export type { UnknownHandling } from '../codec/read-context.ts'
export type { XmlLimits } from '../xml/limits.ts'
export type { Domain } from '../domain/domain.gen.ts'
export type * from './checkpoint.gen.ts'
export { formatCheckpoint, type FormatCheckpointOptions } from './format.ts'
export { parseCheckpoint, type ParseCheckpointOptions } from './parse.ts'
export {
  checkpointSteps,
  fillCheckpointDefaults,
  type CheckpointDefaultHooks,
  type CheckpointStep,
} from './defaults.ts'
