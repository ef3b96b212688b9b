import { readDocument, type DocumentKind, type ParseOptions } from '../codec/document.ts'
import type { ElementDeclaration } from '../codec/declare.ts'
import type { StoragePool } from '../storage-pool/storage-pool.gen.ts'
import type { StorageVolume } from './storage-volume.gen.ts'
import { storageVolume } from './storage-volume.ts'
import { checkVolume, type VolumeRules } from './volume-check.ts'

/** How a storage volume document is read. */
export interface ParseStorageVolumeOptions extends ParseOptions {
  /** The type of the pool that the volume is in, which decides its formats; `dir` when left out. */
  readonly poolType?: StoragePool['type']
  /** A volume without a capacity is accepted: it is made from another one (libvirt's `VOL_XML_PARSE_NO_CAPACITY`). */
  readonly allowMissingCapacity?: boolean
  /** The document defines a volume: its format has to be one of the pool's, and what servers report is passed over. */
  readonly inactive?: boolean
}

/**
 * The storage volume that a document describes, with nothing added: `fillStorageVolumeDefaults` does that
 * (`virStorageVolDefParse`).
 *
 * Throws `XML_DETAIL` where the text is not well formed XML, `XML_ERROR` where something is wrong or missing,
 * `CONFIG_UNSUPPORTED` for a format that the pool does not have, `XML_INVALID_SCHEMA` for unknown content with
 * `unknown: 'error'`; each with `details: { line, column, element }`.
 *
 * @example
 * ```ts
 * const volume = parseStorageVolume(xml)
 * console.log(volume.target?.format, volume.capacity)
 * ```
 */
export function parseStorageVolume(
  document: string | Uint8Array,
  options: ParseStorageVolumeOptions = {},
): StorageVolume {
  const { poolType = 'dir', allowMissingCapacity = false } = options
  const kind: DocumentKind<StorageVolume> = {
    root: 'volume',
    declaration: declarationFor({ poolType, allowMissingCapacity }),
    accepts: (value): value is StorageVolume => 'name' in value,
  }
  return readDocument(kind, document, options)
}

const declarations = new Map<string, ElementDeclaration>()

function declarationFor(rules: VolumeRules): ElementDeclaration {
  const key = `${rules.poolType} ${rules.allowMissingCapacity}`
  const known = declarations.get(key)
  if (known !== undefined) return known
  const declaration: ElementDeclaration = {
    ...storageVolume,
    finish: (volume, context) => checkVolume(volume, rules, context),
  }
  declarations.set(key, declaration)
  return declaration
}
