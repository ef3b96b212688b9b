import { EventBroker } from './event-broker.ts'
import { networkEventIds, type NetworkEventPayloads } from './network-event.ts'
import { nodeDeviceEventIds, type NodeDeviceEventPayloads } from './node-device-event.ts'
import type { NetworkRef, NodeDeviceRef, SecretRef, StoragePoolRef } from './refs.ts'
import { secretEventIds, type SecretEventPayloads } from './secret-event.ts'
import { storagePoolEventIds, type StoragePoolEventPayloads } from './storage-pool-event.ts'

/** The events of a driver's networks. */
export class NetworkEventBroker extends EventBroker<NetworkRef, NetworkEventPayloads> {
  constructor() {
    super({ ids: networkEventIds, identify: ({ uuid }) => uuid })
  }
}

/** The events of a driver's storage pools. */
export class StoragePoolEventBroker extends EventBroker<StoragePoolRef, StoragePoolEventPayloads> {
  constructor() {
    super({ ids: storagePoolEventIds, identify: ({ uuid }) => uuid })
  }
}

/** The events of a driver's node devices. */
export class NodeDeviceEventBroker extends EventBroker<NodeDeviceRef, NodeDeviceEventPayloads> {
  constructor() {
    super({ ids: nodeDeviceEventIds, identify: ({ name }) => name })
  }
}

/** The events of a driver's secrets. */
export class SecretEventBroker extends EventBroker<SecretRef, SecretEventPayloads> {
  constructor() {
    super({ ids: secretEventIds, identify: ({ uuid }) => uuid })
  }
}
