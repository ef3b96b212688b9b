import type { Connection } from '../connection/connection.ts'
import { dispatch } from '../dispatch.ts'
import { StoragePoolLifecycleEvent } from '../driver/enums/storage-pool.ts'
import type { StoragePoolRef } from '../driver/refs.ts'
import {
  storagePoolEventIds,
  type StoragePoolEventKind as Kind,
  type StoragePoolEventPayload,
  type StoragePoolEventPayloads,
} from '../driver/storage-pool-event.ts'
import { enumName, type NameOf } from '../enum-name.ts'
import type { EventStream } from '../event-stream.ts'
import { subscribeEvents, type EventOptions } from '../event-subscription.ts'
import type { OpenConnection } from '../open-connection.ts'
import { StoragePool } from './storage-pool.ts'

/** The kinds of event that storage pools have. */
export type StoragePoolEventKind = `storage-pool-${Kind}`

/** What is told about an event of each kind, beside the pool. */
interface Details {
  /** `virConnectStoragePoolEventLifecycleCallback`. */
  readonly 'storage-pool-lifecycle': {
    /** What happened. */
    readonly event: NameOf<typeof StoragePoolLifecycleEvent> | 'unknown'
  }
  /** The pool's volumes were read again (`virConnectStoragePoolEventGenericCallback`). */
  readonly 'storage-pool-refresh': unknown
}

/** An event of a storage pool. */
export type StoragePoolEvent<K extends StoragePoolEventKind = StoragePoolEventKind> =
  K extends StoragePoolEventKind
    ? {
        readonly kind: K
        /** The pool that it happened to. */
        readonly storagePool: StoragePool
      } & Details[K]
    : never

/** Whether a kind of event is about storage pools. */
export function isStoragePoolEvent(kind: string): kind is StoragePoolEventKind {
  return kind === 'storage-pool-lifecycle' || kind === 'storage-pool-refresh'
}

/** Subscribes to the events of storage pools. */
export function storagePoolEvents(
  connection: Connection,
  open: OpenConnection,
  kind: StoragePoolEventKind,
  pool: StoragePool | undefined,
  options: EventOptions,
): EventStream<StoragePoolEvent> {
  const slot = 'connectStoragePoolEventRegisterAny'
  const ref = pool === undefined ? undefined : { name: pool.name, uuid: pool.uuid }
  const id = storagePoolEventIds[kind === 'storage-pool-lifecycle' ? 'lifecycle' : 'refresh']
  const toEvent = (about: StoragePoolRef, payload: StoragePoolEventPayload): StoragePoolEvent => {
    const storagePool = new StoragePool({ connection, open, ref: about })
    if (kind === 'storage-pool-refresh') return { kind, storagePool }
    const { event } = payload as StoragePoolEventPayloads['lifecycle']
    return { kind, storagePool, event: enumName(StoragePoolLifecycleEvent, event) }
  }
  return subscribeEvents<StoragePoolEvent>(
    open,
    {
      slot,
      permission: 'storage_pool:getattr',
      describe: ({ storagePool: { name, uuid } }) => ({ kind: 'storagePool', name, uuid }),
      register: (listener, limits) =>
        dispatch(open, slot, [ref, id, (about, payload) => listener(toEvent(about, payload))], limits),
      deregister: callback => dispatch(open, 'connectStoragePoolEventDeregisterAny', [callback]),
    },
    options,
  )
}
