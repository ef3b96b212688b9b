/**
 * @packageDocumentation
 * The storage volume document: a file, a block device or an image on a server that a guest can have as its disk.
 */
export type { Extra, ExtraAttribute } from '../codec/extra.ts'
export type { ParseOptions } from '../codec/document.ts'
export type { UnknownHandling } from '../codec/read-context.ts'
export type { XmlLimits } from '../xml/limits.ts'
export type { StorageEncryption } from '../domain/domain.gen.ts'
export type { StoragePermissions } from '../storage-pool/storage-pool.gen.ts'
export type * from './storage-volume.gen.ts'
export { formatStorageVolume, type FormatStorageVolumeOptions } from './format.ts'
export { parseStorageVolume, type ParseStorageVolumeOptions } from './parse.ts'
export {
  fillStorageVolumeDefaults,
  storageVolumeSteps,
  type StorageVolumePlace,
  type StorageVolumeStep,
} from './defaults.ts'
