import { parseUuid, VirtError } from '@guestwork/util'
import type { CallOptions } from '../call-options.ts'
import { StoragePoolDefineFlag } from '../driver/enums/storage-pool.ts'
import type { StoragePoolRef, StorageVolumeRef } from '../driver/refs.ts'
import { flagBits } from '../flag-bits.ts'
import { startBits, type PoolStartOptions } from '../storage/pool-start-options.ts'
import {
  storagePoolFilterBits,
  type StoragePoolFilter,
  type StoragePoolTypeName,
} from '../storage/storage-pool-filter.ts'
import { StoragePool } from '../storage/storage-pool.ts'
import { StorageVolume } from '../storage/storage-volume.ts'
import type { DefineOptions } from './define-options.ts'
import { ConnectionInterfaceFacet } from './interfaces.ts'

/** Finding, defining and starting storage pools, and finding volumes in all of them. */
export abstract class ConnectionStorageFacet extends ConnectionInterfaceFacet {
  /**
   * All pools that pass the filter, as one consistent view (`virConnectListAllStoragePools`; also
   * `virConnectListStoragePools`, `virConnectListDefinedStoragePools`, `virConnectNumOfStoragePools`,
   * `virConnectNumOfDefinedStoragePools`).
   */
  async listStoragePools(filter: StoragePoolFilter & CallOptions = {}): Promise<StoragePool[]> {
    const refs = await this.ask('connectListAllStoragePools', [storagePoolFilterBits(filter)], filter)
    return refs.map(ref => this.#pool(ref))
  }

  /**
   * The pool with this name (`virStoragePoolLookupByName`).
   *
   * @throws VirtError `NO_STORAGE_POOL` when there is none.
   */
  async storagePoolLookupByName(name: string, options?: CallOptions): Promise<StoragePool> {
    return this.#pool(await this.ask('storagePoolLookupByName', [name], options))
  }

  /**
   * The pool with this UUID, in any spelling (`virStoragePoolLookupByUUIDString`, `virStoragePoolLookupByUUID`).
   *
   * @throws VirtError `NO_STORAGE_POOL` when there is none; `INVALID_ARG` for text that is no UUID.
   */
  async storagePoolLookupByUuid(uuid: string, options?: CallOptions): Promise<StoragePool> {
    return this.#pool(await this.ask('storagePoolLookupByUUID', [parseUuid(uuid)], options))
  }

  /**
   * The pool that holds a volume (`virStoragePoolLookupByVolume`).
   *
   * @throws VirtError `NO_STORAGE_POOL` when that is gone; `INVALID_ARG` for a volume of another connection.
   */
  async storagePoolLookupByVolume(volume: StorageVolume, options?: CallOptions): Promise<StoragePool> {
    const { connection, name, key, poolName: pool } = volume
    if (connection !== this.connection) {
      throw new VirtError('INVALID_ARG', `volume '${name}' belongs to another connection`, {
        domain: 'STORAGE',
      })
    }
    return this.#pool(await this.ask('storagePoolLookupByVolume', [{ pool, name, key }], options))
  }

  /**
   * The active pool whose volumes appear in this folder (`virStoragePoolLookupByTargetPath`).
   *
   * @throws VirtError `NO_STORAGE_POOL` when there is none.
   */
  async storagePoolLookupByTargetPath(path: string, options?: CallOptions): Promise<StoragePool> {
    return this.#pool(await this.ask('storagePoolLookupByTargetPath', [path], options))
  }

  /**
   * Stores the definition of a pool without starting it (`virStoragePoolDefineXML`).
   *
   * @throws VirtError `XML_ERROR`, `XML_DETAIL` for a document that cannot be read, with line and column; `OPERATION_FAILED`
   * when name, UUID or source belong to another pool.
   */
  async storagePoolDefineXml(xml: string, options: DefineOptions = {}): Promise<StoragePool> {
    const flags = flagBits({ validate: StoragePoolDefineFlag.VALIDATE }, options)
    return this.#pool(await this.ask('storagePoolDefineXML', [xml, flags], options))
  }

  /** Starts a pool that is not stored (`virStoragePoolCreateXML`). Rejects as {@link storagePoolDefineXml}. */
  async storagePoolCreateXml(xml: string, options: PoolStartOptions = {}): Promise<StoragePool> {
    return this.#pool(await this.ask('storagePoolCreateXML', [xml, flagBits(startBits, options)], options))
  }

  /**
   * What could become the source of a pool, as a `<sources>` document (`virConnectFindStoragePoolSources`).
   *
   * @param source - a `<source>` element that says where to look; left out where only the host is searched
   * @throws VirtError `INVALID_ARG` for a type that is unknown or needs a source; `NO_SUPPORT` for one that cannot be
   * searched.
   */
  async findStoragePoolSources(
    type: StoragePoolTypeName | (string & {}),
    source?: string,
    options?: CallOptions,
  ): Promise<string> {
    return this.ask('connectFindStoragePoolSources', [type, source, 0], options)
  }

  /** The types of pools and formats of volumes that there are, as a document (`virConnectGetStoragePoolCapabilities`). */
  async getStoragePoolCapabilities(options?: CallOptions): Promise<string> {
    return this.ask('connectGetStoragePoolCapabilities', [0], options)
  }

  /**
   * The volume with this key, in any active pool (`virStorageVolLookupByKey`).
   *
   * @throws VirtError `NO_STORAGE_VOL` when there is none.
   */
  async storageVolumeLookupByKey(key: string, options?: CallOptions): Promise<StorageVolume> {
    return this.#volume(await this.ask('storageVolLookupByKey', [key], options))
  }

  /**
   * The volume at this path of its host, in any active pool (`virStorageVolLookupByPath`).
   *
   * @throws VirtError `NO_STORAGE_VOL` when there is none.
   */
  async storageVolumeLookupByPath(path: string, options?: CallOptions): Promise<StorageVolume> {
    return this.#volume(await this.ask('storageVolLookupByPath', [path], options))
  }

  #pool(ref: StoragePoolRef): StoragePool {
    return new StoragePool({ connection: this.connection, open: this.open, ref })
  }

  #volume(ref: StorageVolumeRef): StorageVolume {
    return new StorageVolume({ connection: this.connection, open: this.open, ref })
  }
}
