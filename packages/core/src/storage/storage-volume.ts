import { callJob } from '../call-job.ts'
import type { CallOptions } from '../call-options.ts'
import type { Connection } from '../connection/connection.ts'
import {
  StorageVolumeDeleteFlag,
  StorageVolumeInfoFlag,
  StorageVolumeResizeFlag,
  StorageVolumeType,
  StorageVolumeWipeAlgorithm,
} from '../driver/enums/storage-volume.ts'
import { enumName, enumNumber, type NameOf } from '../enum-name.ts'
import { flagBits } from '../flag-bits.ts'
import type { Job } from '../job.ts'
import { StorageVolumeTransferFacet } from './storage-volume-transfer.ts'
import type { StoragePool } from './storage-pool.ts'

const resizeBits = {
  allocate: StorageVolumeResizeFlag.ALLOCATE,
  delta: StorageVolumeResizeFlag.DELTA,
  shrink: StorageVolumeResizeFlag.SHRINK,
}
const deleteBits = {
  zeroed: StorageVolumeDeleteFlag.ZEROED,
  withSnapshots: StorageVolumeDeleteFlag.WITH_SNAPSHOTS,
}

/** Type and size of a volume (`virStorageVolInfo`). */
export interface StorageVolumeFigures {
  /** What the volume is. */
  readonly type: NameOf<typeof StorageVolumeType> | 'unknown'
  /** Size that a guest sees, in bytes. */
  readonly capacity: bigint
  /** Bytes that it takes: in its pool, or with `physical` on the disk. */
  readonly allocation: bigint
}

/** How a volume gets another size (`virStorageVolResizeFlags`). */
export interface VolumeResizeOptions extends CallOptions {
  /** Allocate the new space at once. */
  readonly allocate?: boolean
  /** The number is a difference to the present capacity. */
  readonly delta?: boolean
  /** It may become smaller; data beyond the new end is lost. With `delta` the number is subtracted. */
  readonly shrink?: boolean
}

/** What becomes of a volume's data when it is removed (`virStorageVolDeleteFlags`). */
export interface VolumeDeleteOptions extends CallOptions {
  /** Overwrite it with zeros first, which takes long. */
  readonly zeroed?: boolean
  /** Remove the volume's snapshots too. */
  readonly withSnapshots?: boolean
}

/** How a volume is overwritten. */
export interface VolumeWipeOptions extends CallOptions {
  /** The method (`virStorageVolWipeAlgorithm`); `zero` when left out. */
  readonly algorithm?: NameOf<typeof StorageVolumeWipeAlgorithm>
}

/** A storage volume (`virStorageVolPtr`): what a guest has as a disk, in a pool. */
export class StorageVolume extends StorageVolumeTransferFacet {
  /** The connection that it came from (`virStorageVolGetConnect`). */
  declare readonly connection: Connection

  /** Unique within the pool (`virStorageVolGetName`). */
  get name(): string {
    return this.ref.name
  }

  /** Unique on the host, often the path (`virStorageVolGetKey`). */
  get key(): string {
    return this.ref.key
  }

  /** Name of the pool that holds it. */
  get poolName(): string {
    return this.ref.pool
  }

  /**
   * The pool that holds it (`virStoragePoolLookupByVolume`).
   *
   * @throws VirtError `NO_STORAGE_POOL` when that is gone.
   */
  async getPool(options?: CallOptions): Promise<StoragePool> {
    return this.connection.storagePoolLookupByVolume(this, options)
  }

  /** Where it is found on its host (`virStorageVolGetPath`). */
  async getPath(options?: CallOptions): Promise<string> {
    return this.ask('storageVolGetPath', [this.ref], options)
  }

  /** The volume's document (`virStorageVolGetXMLDesc`). */
  async getXml(options?: CallOptions): Promise<string> {
    return this.ask('storageVolGetXMLDesc', [this.ref, 0], options)
  }

  /**
   * Type and size, read afresh (`virStorageVolGetInfoFlags`, `virStorageVolGetInfo`); with `physical` the allocation is
   * what it takes on the disk.
   */
  async getInfo(options: CallOptions & { readonly physical?: boolean } = {}): Promise<StorageVolumeFigures> {
    const info =
      options.physical === true
        ? await this.ask('storageVolGetInfoFlags', [this.ref, StorageVolumeInfoFlag.GET_PHYSICAL], options)
        : await this.ask('storageVolGetInfo', [this.ref], options)
    return { ...info, type: enumName(StorageVolumeType, info.type) }
  }

  /**
   * Changes its capacity (`virStorageVolResize`); new space reads as zeros.
   *
   * @param capacity - in bytes; may be rounded to what the storage can do
   * @throws VirtError `INVALID_ARG` for less than now without `shrink`; `OPERATION_FAILED` when the pool lacks the space.
   */
  resize(capacity: bigint, options: VolumeResizeOptions = {}): Job<void> {
    const flags = flagBits(resizeBits, options)
    return callJob(options, limits => this.ask('storageVolResize', [this.ref, capacity, flags], limits))
  }

  /**
   * Overwrites it so that its old contents cannot be read through it any more (`virStorageVolWipePattern`,
   * `virStorageVolWipe`). Where the storage below keeps versions, old blocks may survive.
   *
   * @throws VirtError `INVALID_ARG` or `NO_SUPPORT` for a method that the driver lacks; `OPERATION_INVALID` while it is being
   * made or used.
   */
  wipe(options: VolumeWipeOptions = {}): Job<void> {
    const { algorithm } = options
    return callJob(options, async limits => {
      if (algorithm === undefined) return this.ask('storageVolWipe', [this.ref, 0], limits)
      const number = enumNumber(StorageVolumeWipeAlgorithm, algorithm)
      return this.ask('storageVolWipePattern', [this.ref, number, 0], limits)
    })
  }

  /**
   * Removes it (`virStorageVolDelete`).
   *
   * @throws VirtError `OPERATION_INVALID` while it is being made or copied.
   */
  delete(options: VolumeDeleteOptions = {}): Job<void> {
    const flags = flagBits(deleteBits, options)
    return callJob(options, limits => this.ask('storageVolDelete', [this.ref, flags], limits))
  }
}
