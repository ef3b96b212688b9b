import { writeDocument } from '../codec/document.ts'
import type { StorageVolume } from './storage-volume.gen.ts'
import { storageVolume as declaration } from './storage-volume.ts'

/** Which form of a storage volume document is written. */
export interface FormatStorageVolumeOptions {
  /** The form that defines a volume: with `nocow`, which libvirt reads and does not print, without what servers report. */
  readonly inactive?: boolean
}

/**
 * A storage volume as XML, as libvirt prints it (`virStorageVolDefFormat`).
 *
 * Throws `INVALID_ARG` where a property holds what the document cannot, with `details: { property }`.
 *
 * @example
 * ```ts
 * const xml = formatStorageVolume({ name: 'disk.qcow2', capacity: 10n ** 10n, target: { format: 'qcow2' } })
 * ```
 */
export function formatStorageVolume(volume: StorageVolume, options: FormatStorageVolumeOptions = {}): string {
  return writeDocument({ root: 'volume', declaration }, { ...volume }, options)
}
