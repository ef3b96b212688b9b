import { VirtError } from '@guestwork/util'
import {
  domainEvents,
  isDomainEvent,
  type DomainEvent,
  type DomainEventKind,
} from '../domain/domain-events.ts'
import type { Domain } from '../domain/domain.ts'
import type { EventStream } from '../event-stream.ts'
import type { EventOptions } from '../event-subscription.ts'
import {
  isNetworkEvent,
  networkEvents,
  type NetworkEvent,
  type NetworkEventKind,
} from '../network/network-events.ts'
import type { Network } from '../network/network.ts'
import {
  isNodeDeviceEvent,
  nodeDeviceEvents,
  type NodeDeviceEvent,
  type NodeDeviceEventKind,
} from '../node-device/node-device-events.ts'
import type { NodeDevice } from '../node-device/node-device.ts'
import type { OpenConnection } from '../open-connection.ts'
import {
  isSecretEvent,
  secretEvents,
  type SecretEvent,
  type SecretEventKind,
} from '../secret/secret-events.ts'
import type { Secret } from '../secret/secret.ts'
import {
  isStoragePoolEvent,
  storagePoolEvents,
  type StoragePoolEvent,
  type StoragePoolEventKind,
} from '../storage/storage-pool-events.ts'
import type { StoragePool } from '../storage/storage-pool.ts'
import type { Connection } from './connection.ts'

/** The kinds of event that a connection reports. */
export type EventKind =
  DomainEventKind | NetworkEventKind | StoragePoolEventKind | NodeDeviceEventKind | SecretEventKind

/** An event of one kind. */
export type EventOf<K extends EventKind> =
  | DomainEvent<Extract<K, DomainEventKind>>
  | NetworkEvent<Extract<K, NetworkEventKind>>
  | StoragePoolEvent<Extract<K, StoragePoolEventKind>>
  | NodeDeviceEvent<Extract<K, NodeDeviceEventKind>>
  | SecretEvent<Extract<K, SecretEventKind>>

/** The objects that events may be narrowed to. */
interface EventSubjects {
  /** Only those of one domain. */
  readonly domain?: Domain | undefined
  /** Only those of one network. */
  readonly network?: Network | undefined
  /** Only those of one storage pool. */
  readonly storagePool?: StoragePool | undefined
  /** Only those of one node device. */
  readonly nodeDevice?: NodeDevice | undefined
  /** Only those of one secret. */
  readonly secret?: Secret | undefined
}

type EventSubject = NonNullable<EventSubjects[keyof EventSubjects]>

/** Which events are wanted: of everything, or of one object that the kind of event is about. */
export interface ConnectionEventOptions extends EventOptions, EventSubjects {}

/**
 * Subscribes to one kind of event, whatever it is about.
 *
 * @throws VirtError `INVALID_ARG` for an object of another connection, or one that the kind is not about.
 */
export function connectionEvents(
  connection: Connection,
  open: OpenConnection,
  kind: EventKind,
  options: ConnectionEventOptions,
): EventStream<EventOf<EventKind>> {
  const only = subjects(connection, kind, options)
  if (isDomainEvent(kind)) return domainEvents(connection, open, kind, only('domain'), options)
  if (isNetworkEvent(kind)) return networkEvents(connection, open, kind, only('network'), options)
  if (isStoragePoolEvent(kind)) return storagePoolEvents(connection, open, kind, only('storagePool'), options)
  if (isNodeDeviceEvent(kind)) return nodeDeviceEvents(connection, open, kind, only('nodeDevice'), options)
  if (isSecretEvent(kind)) return secretEvents(connection, open, kind, only('secret'), options)
  throw new VirtError('INVALID_ARG', `unknown kind of event '${String(kind)}'`, { domain: 'EVENT' })
}

/** Picks the one object that a kind may be about, and refuses any other. */
function subjects(connection: Connection, kind: string, options: EventSubjects) {
  const { domain, network, storagePool, nodeDevice, secret } = options
  const given: EventSubjects = { domain, network, storagePool, nodeDevice, secret }
  return <K extends keyof EventSubjects>(subject: K): EventSubjects[K] => {
    for (const name of Object.keys(given) as (keyof EventSubjects)[]) {
      const object: EventSubject | undefined = given[name]
      if (object === undefined) continue
      const label = 'name' in object ? object.name : object.uuid
      if (name !== subject) throw new VirtError('INVALID_ARG', `${kind} is not about '${label}'`)
      if (object.connection === connection) continue
      throw new VirtError('INVALID_ARG', `'${label}' belongs to another connection`)
    }
    return given[subject]
  }
}
