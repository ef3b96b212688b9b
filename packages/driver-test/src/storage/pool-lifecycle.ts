import { StoragePoolLifecycleEvent, type StoragePoolRef } from '@guestwork/core'
import type { TestCall } from '../session.ts'
import { removeVirtualHost } from '../node-device/virtual-host.ts'
import { hasVirtualHost } from './virtual-host-pool.ts'
import { referenceToPool } from './test-pool.ts'

/** Starts a defined pool. */
export function testStoragePoolCreate({ session }: TestCall, ref: StoragePoolRef): void {
  const { storage } = session.node
  const pool = storage.getInactive(ref)
  pool.active = true
  storage.emit(pool, StoragePoolLifecycleEvent.STARTED)
}

/** Stops a pool; its volumes stay as long as the pool does. */
export function testStoragePoolDestroy({ session }: TestCall, ref: StoragePoolRef): void {
  const { storage } = session.node
  const pool = storage.getActive(ref.name)
  pool.active = false
  if (hasVirtualHost(pool.definition)) removeVirtualHost(session.node.devices)
  storage.emit(pool, StoragePoolLifecycleEvent.STOPPED)
  if (!pool.persistent) storage.pools.remove(pool)
}

/** There is nothing to build in memory; it is reported all the same. */
export function testStoragePoolBuild({ session }: TestCall, ref: StoragePoolRef): void {
  const { storage } = session.node
  storage.emit(storage.getInactive(ref), StoragePoolLifecycleEvent.CREATED)
}

/** Reports that the source is gone; the volumes stay, as in libvirt's mock. */
export function testStoragePoolDelete({ session }: TestCall, ref: StoragePoolRef): void {
  const { storage } = session.node
  storage.emit(storage.getInactive(ref), StoragePoolLifecycleEvent.DELETED)
}

/** Nothing changes behind a host in memory, so that there is nothing to read again. */
export function testStoragePoolRefresh({ session }: TestCall, ref: StoragePoolRef): void {
  const { storage } = session.node
  storage.events.emit('refresh', referenceToPool(storage.getActive(ref.name)), {})
}
