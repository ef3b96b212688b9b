import { runSteps, type DefaultStep } from '../codec/default-step.ts'
import type { StoragePool } from '../storage-pool/storage-pool.gen.ts'
import { formatsOf } from './formats.ts'
import type { StorageVolume } from './storage-volume.gen.ts'

/** Where a volume that is filled in will be. */
export interface StorageVolumePlace {
  /** The type of the pool; `dir` when left out. */
  readonly poolType?: StoragePool['type']
  /** Names of steps that are not run. */
  readonly skip?: readonly string[]
}

/** One named part of filling in defaults. */
export type StorageVolumeStep = DefaultStep<StorageVolume, StorageVolumePlace>

/** The steps, in the order in which they run. */
export const storageVolumeSteps: readonly StorageVolumeStep[] = [
  { name: 'size', run: fillSize },
  { name: 'format', run: fillFormat },
]

/**
 * Fills in what a document left open, as libvirt's parser does. Changes the volume in place and returns it.
 *
 * @example
 * ```ts
 * const volume = fillStorageVolumeDefaults(parseStorageVolume(xml, { poolType: pool.type }), { poolType: pool.type })
 * ```
 */
export function fillStorageVolumeDefaults(
  volume: StorageVolume,
  place: StorageVolumePlace = {},
): StorageVolume {
  return runSteps(storageVolumeSteps, volume, place)
}

function fillSize(volume: StorageVolume): void {
  volume.capacity ??= 0n
  volume.allocation ??= volume.capacity
}

function fillFormat(volume: StorageVolume, { poolType = 'dir' }: StorageVolumePlace): void {
  volume.target ??= {}
  const formats = formatsOf(poolType)
  if (formats === undefined) return
  volume.target.format ??= formats.standard
  if (volume.backingStore !== undefined) volume.backingStore.format ??= formats.standard
}
