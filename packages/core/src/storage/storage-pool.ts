import { callJob } from '../call-job.ts'
import type { CallOptions } from '../call-options.ts'
import type { EventOf } from '../connection/connection-events.ts'
import type { Connection } from '../connection/connection.ts'
import {
  StoragePoolBuildFlag,
  StoragePoolDeleteFlag,
  StoragePoolState,
  StorageXmlFlag,
} from '../driver/enums/storage-pool.ts'
import { enumName, type NameOf } from '../enum-name.ts'
import type { EventStream } from '../event-stream.ts'
import type { EventOptions } from '../event-subscription.ts'
import { flagBits } from '../flag-bits.ts'
import type { Job } from '../job.ts'
import { startBits, type PoolStartOptions } from './pool-start-options.ts'
import { StoragePoolVolumeFacet } from './storage-pool-volumes.ts'
import type { StoragePoolEventKind } from './storage-pool-events.ts'

const buildBits = {
  repair: StoragePoolBuildFlag.REPAIR,
  resize: StoragePoolBuildFlag.RESIZE,
  noOverwrite: StoragePoolBuildFlag.NO_OVERWRITE,
  overwrite: StoragePoolBuildFlag.OVERWRITE,
}

/** How the source of a pool is prepared (`virStoragePoolBuildFlags`). */
export interface PoolBuildOptions extends CallOptions {
  /** Repair what is there. */
  readonly repair?: boolean
  /** Extend what is there. */
  readonly resize?: boolean
  /** Fail when the source is in use or formatted. */
  readonly noOverwrite?: boolean
  /** Format the source whatever it holds. */
  readonly overwrite?: boolean
}

/** State and space of a pool (`virStoragePoolInfo`). The sizes are 0 for a pool that does not run. */
export interface StoragePoolFigures {
  /** What the pool is doing. */
  readonly state: NameOf<typeof StoragePoolState> | 'unknown'
  /** Size of the pool in bytes. */
  readonly capacity: bigint
  /** Bytes that are in use. */
  readonly allocation: bigint
  /** Bytes that are left for new volumes. */
  readonly available: bigint
}

/**
 * A storage pool (`virStoragePoolPtr`): a folder, volume group, server or the like that holds volumes. Obtained from a
 * connection; several objects may stand for one pool.
 *
 * @example
 * ```ts
 * const pool = await connection.storagePoolLookupByName('default')
 * const { available } = await pool.getInfo()
 * ```
 */
export class StoragePool extends StoragePoolVolumeFacet {
  /** The connection that it came from (`virStoragePoolGetConnect`). */
  declare readonly connection: Connection

  /** The name when the object was obtained (`virStoragePoolGetName`). */
  get name(): string {
    return this.ref.name
  }

  /** The UUID in canonical lower-case form (`virStoragePoolGetUUIDString`, `virStoragePoolGetUUID`). */
  get uuid(): string {
    return this.ref.uuid
  }

  /** The pool's document (`virStoragePoolGetXMLDesc`); with `inactive` the stored definition. */
  async getXml(options: CallOptions & { readonly inactive?: boolean } = {}): Promise<string> {
    const flags = flagBits({ inactive: StorageXmlFlag.INACTIVE }, options)
    return this.ask('storagePoolGetXMLDesc', [this.ref, flags], options)
  }

  /** State and space, as last read from its source (`virStoragePoolGetInfo`). */
  async getInfo(options?: CallOptions): Promise<StoragePoolFigures> {
    const info = await this.ask('storagePoolGetInfo', [this.ref], options)
    return { ...info, state: enumName(StoragePoolState, info.state) }
  }

  /**
   * Starts a defined pool and reads its volumes (`virStoragePoolCreate`).
   *
   * @throws VirtError `OPERATION_INVALID` when it is active already.
   */
  async create(options: PoolStartOptions = {}): Promise<void> {
    await this.ask('storagePoolCreate', [this.ref, flagBits(startBits, options)], options)
  }

  /**
   * Stops the pool; its data stays (`virStoragePoolDestroy`). A transient one is gone afterwards.
   *
   * @throws VirtError `OPERATION_INVALID` when it is not active, or a volume of it is being made.
   */
  async destroy(options?: CallOptions): Promise<void> {
    await this.ask('storagePoolDestroy', [this.ref], options)
  }

  /**
   * Forgets the definition; the data stays (`virStoragePoolUndefine`).
   *
   * @throws VirtError `OPERATION_INVALID` while it is active.
   */
  async undefine(options?: CallOptions): Promise<void> {
    await this.ask('storagePoolUndefine', [this.ref], options)
  }

  /**
   * Prepares its source: makes the folder, formats the device, creates the volume group (`virStoragePoolBuild`).
   *
   * @throws VirtError `OPERATION_INVALID` while it is active; `STORAGE_POOL_BUILT` or `OPERATION_FAILED` for `noOverwrite`
   * when there is data.
   */
  build(options: PoolBuildOptions = {}): Job<void> {
    const flags = flagBits(buildBits, options)
    return callJob(options, limits => this.ask('storagePoolBuild', [this.ref, flags], limits))
  }

  /**
   * Destroys its source with all data and keeps the definition (`virStoragePoolDelete`); with `zeroed` the data is
   * overwritten first, which takes long.
   *
   * @throws VirtError `OPERATION_INVALID` while it is active.
   */
  delete(options: CallOptions & { readonly zeroed?: boolean } = {}): Job<void> {
    const flags = flagBits({ zeroed: StoragePoolDeleteFlag.ZEROED }, options)
    return callJob(options, limits => this.ask('storagePoolDelete', [this.ref, flags], limits))
  }

  /**
   * Reads its volumes again (`virStoragePoolRefresh`).
   *
   * @throws VirtError `OPERATION_INVALID` when it is not active.
   */
  async refresh(options?: CallOptions): Promise<void> {
    await this.ask('storagePoolRefresh', [this.ref, 0], options)
  }

  /** Whether it starts with the host (`virStoragePoolGetAutostart`). */
  async getAutostart(options?: CallOptions): Promise<boolean> {
    return this.ask('storagePoolGetAutostart', [this.ref], options)
  }

  /**
   * Lets it start with the host, or not (`virStoragePoolSetAutostart`).
   *
   * @throws VirtError `INVALID_ARG` for a pool without a stored definition.
   */
  async setAutostart(autostart: boolean, options?: CallOptions): Promise<void> {
    await this.ask('storagePoolSetAutostart', [this.ref, autostart], options)
  }

  /** Whether it is active (`virStoragePoolIsActive`). */
  async isActive(options?: CallOptions): Promise<boolean> {
    return this.ask('storagePoolIsActive', [this.ref], options)
  }

  /** Whether it has a stored definition (`virStoragePoolIsPersistent`). */
  async isPersistent(options?: CallOptions): Promise<boolean> {
    return this.ask('storagePoolIsPersistent', [this.ref], options)
  }

  /** Events of this pool alone, such as `storage-pool-lifecycle`; see `Connection.events`. */
  events<K extends StoragePoolEventKind>(kind: K, options?: EventOptions): EventStream<EventOf<K>> {
    return this.connection.events(kind, { ...options, storagePool: this })
  }
}
