import type { EmptyPayload } from './domain-event-payload.ts'
import type { StoragePoolLifecycleEvent } from './enums/storage-pool.ts'
import type { StoragePoolRef } from './refs.ts'

/** libvirt's numbers of the kinds of event of storage pools (`virStoragePoolEventID`), by the names that virsh has for them. */
export const storagePoolEventIds = {
  /** A pool was defined, undefined, started, stopped, built or deleted. */
  lifecycle: 0,
  /** The list of a pool's volumes may have changed. */
  refresh: 1,
} as const satisfies Record<StoragePoolEventKind, number>

/** A kind of event of storage pools. */
export type StoragePoolEventKind = keyof StoragePoolEventPayloads

/** What is told about any one event. */
export type StoragePoolEventPayload = StoragePoolEventPayloads[StoragePoolEventKind]

/**
 * Hears of the events that it was registered for with `connectStoragePoolEventRegisterAny`. The payload is that of the kind
 * whose number was given there. Never throws, and the driver does not wait for it.
 */
export type StoragePoolEventListener = (pool: StoragePoolRef, payload: StoragePoolEventPayload) => void

/** What is told about an event of each kind, beside the pool. */
export interface StoragePoolEventPayloads {
  /** See {@link StoragePoolLifecyclePayload}. */
  readonly lifecycle: StoragePoolLifecyclePayload
  /** Nothing more (`virConnectStoragePoolEventGenericCallback`). */
  readonly refresh: EmptyPayload
}

/** The pool changed its state, definition or source (`virConnectStoragePoolEventLifecycleCallback`). */
export interface StoragePoolLifecyclePayload {
  /** What happened. */
  readonly event: StoragePoolLifecycleEvent
  /** The reason; libvirt has defined none, so it is 0. */
  readonly detail: number
}
