import type { StoragePoolEventId, StoragePoolEventLifecycleType } from './enums/storage-pool.ts'
import type { StoragePoolRef } from './refs.ts'

/**
 * A pool was defined, undefined, started, stopped, built or deleted
 * (`virConnectStoragePoolEventLifecycleCallback`).
 */
export interface StoragePoolLifecycleEvent {
  readonly eventId: typeof StoragePoolEventId.LIFECYCLE
  /** The pool that it happened to. */
  readonly pool: StoragePoolRef
  /** What happened. */
  readonly type: StoragePoolEventLifecycleType
  /** The reason; libvirt has defined none, so it is 0. */
  readonly detail: number
}

/** The list of a pool's volumes may have changed (`VIR_STORAGE_POOL_EVENT_ID_REFRESH`). */
export interface StoragePoolRefreshEvent {
  readonly eventId: typeof StoragePoolEventId.REFRESH
  /** The pool that was read again. */
  readonly pool: StoragePoolRef
}

/** Every event that a storage driver reports; `eventId` tells them apart. */
export type StoragePoolEvent = StoragePoolLifecycleEvent | StoragePoolRefreshEvent

/** Receives the events of one registration. Never throws; the driver does not wait for it. */
export type StoragePoolEventListener = (event: StoragePoolEvent) => void
