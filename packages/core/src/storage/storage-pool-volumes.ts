import { VirtError } from '@guestwork/util'
import { callJob } from '../call-job.ts'
import type { CallOptions } from '../call-options.ts'
import { StorageVolumeCreateFlag } from '../driver/enums/storage-volume.ts'
import type { StoragePoolRef, StorageVolumeRef } from '../driver/refs.ts'
import { flagBits } from '../flag-bits.ts'
import { HostObject } from '../host-object.ts'
import type { Job } from '../job.ts'
import { StorageVolume } from './storage-volume.ts'

const createBits = {
  preallocMetadata: StorageVolumeCreateFlag.PREALLOC_METADATA,
  validate: StorageVolumeCreateFlag.VALIDATE,
}
const copyBits = { ...createBits, reflink: StorageVolumeCreateFlag.REFLINK }

/** How a volume is made (`virStorageVolCreateFlags`). */
export interface VolumeCreateOptions extends CallOptions {
  /** Allocate the metadata of an image format ahead, but not its data. */
  readonly preallocMetadata?: boolean
  /** Check the document against the schema. */
  readonly validate?: boolean
}

/** How a volume is copied (`virStorageVolCreateFlags`). */
export interface VolumeCopyOptions extends VolumeCreateOptions {
  /** Share blocks with the source; fails where the file system cannot. */
  readonly reflink?: boolean
}

/** The volumes of a pool. */
export abstract class StoragePoolVolumeFacet extends HostObject<StoragePoolRef> {
  /**
   * Its volumes, as last read from its source (`virStoragePoolListAllVolumes`; also `virStoragePoolListVolumes`,
   * `virStoragePoolNumOfVolumes`).
   *
   * @throws VirtError `OPERATION_INVALID` when the pool is not active.
   */
  async listVolumes(options?: CallOptions): Promise<StorageVolume[]> {
    const refs = await this.ask('storagePoolListAllVolumes', [this.ref, 0], options)
    return refs.map(ref => this.#volume(ref))
  }

  /**
   * The volume with this name (`virStorageVolLookupByName`).
   *
   * @throws VirtError `NO_STORAGE_VOL` when there is none.
   */
  async volumeLookupByName(name: string, options?: CallOptions): Promise<StorageVolume> {
    return this.#volume(await this.ask('storageVolLookupByName', [this.ref, name], options))
  }

  /**
   * Makes a volume as a `<volume>` document describes (`virStorageVolCreateXML`); it reads as zeros. Allocating much takes
   * long.
   *
   * @throws VirtError `STORAGE_VOL_EXIST` for a name that is taken; `OPERATION_FAILED` when the space does not suffice.
   */
  volumeCreateXml(xml: string, options: VolumeCreateOptions = {}): Job<StorageVolume> {
    const flags = flagBits(createBits, options)
    return callJob(options, async limits =>
      this.#volume(await this.ask('storageVolCreateXML', [this.ref, xml, flags], limits)),
    )
  }

  /**
   * Makes a volume with the contents of another, in the format that the document asks for (`virStorageVolCreateXMLFrom`).
   *
   * @param source - a volume of any pool of this connection
   * @throws VirtError as {@link volumeCreateXml}; `INVALID_ARG` for a volume of another connection; `OPERATION_INVALID`
   * while the source is being made itself.
   */
  volumeCreateXmlFrom(
    xml: string,
    source: StorageVolume,
    options: VolumeCopyOptions = {},
  ): Job<StorageVolume> {
    const { name, key, poolName: pool } = source
    if (source.connection !== this.connection) {
      throw new VirtError('INVALID_ARG', `volume '${name}' belongs to another connection`, {
        domain: 'STORAGE',
      })
    }
    const flags = flagBits(copyBits, options)
    return callJob(options, async limits =>
      this.#volume(
        await this.ask('storageVolCreateXMLFrom', [this.ref, xml, { pool, name, key }, flags], limits),
      ),
    )
  }

  #volume(ref: StorageVolumeRef): StorageVolume {
    return new StorageVolume({ connection: this.connection, open: this.open, ref })
  }
}
