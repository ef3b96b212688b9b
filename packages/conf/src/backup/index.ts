/**
 * @packageDocumentation
 * The backup document: how the disks of a guest that runs are copied.
 */
export type { Extra, ExtraAttribute } from '../codec/extra.ts'
export type { ParseOptions } from '../codec/document.ts'
export type { UnknownHandling } from '../codec/read-context.ts'
export type { XmlLimits } from '../xml/limits.ts'
export type { Domain, StorageEncryption } from '../domain/domain.gen.ts'
export { backupSteps, fillBackupDefaults, type BackupDefaultHooks, type BackupStep } from './defaults.ts'
export type * from './backup.gen.ts'
export { formatBackup } from './format.ts'
export { parseBackup } from './parse.ts'
