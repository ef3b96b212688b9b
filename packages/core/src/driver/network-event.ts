import type { NetworkEventId, NetworkEventLifecycleType } from './enums/network.ts'
import type { NetworkRef } from './refs.ts'

/** A network was defined, undefined, started or stopped (`virConnectNetworkEventLifecycleCallback`). */
export interface NetworkLifecycleEvent {
  readonly eventId: typeof NetworkEventId.LIFECYCLE
  /** The network that it happened to. */
  readonly network: NetworkRef
  /** What happened. */
  readonly type: NetworkEventLifecycleType
  /** The reason; libvirt has defined none, so it is 0. */
  readonly detail: number
}

/** Every event that a network driver reports. */
export type NetworkEvent = NetworkLifecycleEvent

/** Receives the events of one registration. Never throws; the driver does not wait for it. */
export type NetworkEventListener = (event: NetworkEvent) => void
