import { StoragePoolState, type StoragePoolInfo, type StoragePoolRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { TestCall } from '../session.ts'

/** State and space; a pool that does not run has its space too. */
export function testStoragePoolGetInfo({ session }: TestCall, { name }: StoragePoolRef): StoragePoolInfo {
  const { active, definition } = session.node.storage.getByName(name)
  const { capacity = 0n, allocation = 0n, available = 0n } = definition
  const state = active ? StoragePoolState.RUNNING : StoragePoolState.INACTIVE
  return { state, capacity, allocation, available }
}

/** Whether the pool would start with the host. */
export function testStoragePoolGetAutostart({ session }: TestCall, { name }: StoragePoolRef): boolean {
  const { persistent, autostart } = session.node.storage.getByName(name)
  return persistent && autostart
}

/** Decides whether the pool would start with the host. */
export function testStoragePoolSetAutostart(
  { session }: TestCall,
  { name }: StoragePoolRef,
  autostart: boolean,
): void {
  const pool = session.node.storage.getByName(name)
  if (!pool.persistent) throw new VirtError('INVALID_ARG', 'pool has no config file', { domain: 'TEST' })
  pool.autostart = autostart
}
