import {
  StoragePoolEventBroker,
  type StoragePoolLifecycleEvent,
  type StoragePoolRef,
  type StorageVolumeRef,
} from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { StorageVolume } from '@guestwork/conf/storage-volume'
import { ObjectList } from '../node/object-list.ts'
import { referenceToPool, type TestPool } from './test-pool.ts'

/** The storage of a host: its pools and who listens to them. */
export class HostStorage {
  /** The pools. */
  readonly pools = new ObjectList<TestPool>('pool', 'STORAGE')
  /** Who listens to them. */
  readonly events = new StoragePoolEventBroker()

  /**
   * The pool with this UUID.
   *
   * @throws VirtError `NO_STORAGE_POOL` when there is none.
   */
  getByUuid(uuid: string): TestPool {
    return found(this.pools.find(uuid), `uuid '${uuid}'`)
  }

  /**
   * The pool with this name.
   *
   * @throws VirtError `NO_STORAGE_POOL` when there is none.
   */
  getByName(name: string): TestPool {
    return found(this.pools.findByName(name), `name '${name}'`)
  }

  /**
   * The pool, which must run.
   *
   * @throws VirtError `NO_STORAGE_POOL`, or `OPERATION_INVALID` when it does not run.
   */
  getActive(name: string): TestPool {
    const pool = this.getByName(name)
    if (pool.active) return pool
    throw new VirtError('OPERATION_INVALID', `storage pool '${name}' is not active`, { domain: 'TEST' })
  }

  /**
   * The pool, which must not run.
   *
   * @throws VirtError `NO_STORAGE_POOL`, or `OPERATION_INVALID` when it runs.
   */
  getInactive({ name }: StoragePoolRef): TestPool {
    const pool = this.getByName(name)
    if (!pool.active) return pool
    throw new VirtError('OPERATION_INVALID', `storage pool '${name}' is active`, { domain: 'TEST' })
  }

  /**
   * A volume, whose pool must run.
   *
   * @throws VirtError `NO_STORAGE_VOL`, `NO_STORAGE_POOL`, or `OPERATION_INVALID` when the pool does not run.
   */
  getVolume({ pool: poolName, name }: Pick<StorageVolumeRef, 'pool' | 'name'>): {
    pool: TestPool
    volume: StorageVolume
  } {
    const pool = this.getActive(poolName)
    const volume = pool.volumes.get(name)
    if (volume === undefined) throw noVolume(`name '${name}'`)
    return { pool, volume }
  }

  /** Tells who listens what became of a pool. */
  emit(pool: TestPool, event: StoragePoolLifecycleEvent): void {
    this.events.emit('lifecycle', referenceToPool(pool), { event, detail: 0 })
  }
}

/** The error for a volume that does not exist. */
export function noVolume(wanted: string): VirtError {
  return new VirtError('NO_STORAGE_VOL', `no storage vol with matching ${wanted}`, { domain: 'TEST' })
}

function found(pool: TestPool | undefined, wanted: string): TestPool {
  if (pool !== undefined) return pool
  throw new VirtError('NO_STORAGE_POOL', `no storage pool with matching ${wanted}`, { domain: 'TEST' })
}
