/**
 * @packageDocumentation
 * The storage pool document: where volumes are kept.
 */
export type { Extra, ExtraAttribute } from '../codec/extra.ts'
export type { ParseOptions } from '../codec/document.ts'
export type { UnknownHandling } from '../codec/read-context.ts'
export type { XmlLimits } from '../xml/limits.ts'
export type { IscsiInitiator, PciDeviceAddress, SecretReference } from '../domain/domain.gen.ts'
export type * from './storage-pool.gen.ts'
export { formatStoragePool } from './format.ts'
export { parseStoragePool, type ParseStoragePoolOptions } from './parse.ts'
export {
  fillStoragePoolDefaults,
  storagePoolSteps,
  type StoragePoolDefaultHooks,
  type StoragePoolStep,
} from './defaults.ts'
