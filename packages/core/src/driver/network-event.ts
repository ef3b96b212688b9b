import type { NetworkLifecycleEvent } from './enums/network.ts'
import type { NetworkRef } from './refs.ts'

/** libvirt's numbers of the kinds of event of networks (`virNetworkEventID`), by the names that virsh has for them. */
export const networkEventIds = {
  /** A network was defined, undefined, started or stopped. */
  lifecycle: 0,
} as const satisfies Record<NetworkEventKind, number>

/** A kind of event of networks. */
export type NetworkEventKind = keyof NetworkEventPayloads

/** What is told about any one event. */
export type NetworkEventPayload = NetworkEventPayloads[NetworkEventKind]

/**
 * Hears of the events that it was registered for with `connectNetworkEventRegisterAny`. The payload is that of the kind
 * whose number was given there. Never throws, and the driver does not wait for it.
 */
export type NetworkEventListener = (network: NetworkRef, payload: NetworkEventPayload) => void

/** What is told about an event of each kind, beside the network. */
export interface NetworkEventPayloads {
  /** See {@link NetworkLifecyclePayload}. */
  readonly lifecycle: NetworkLifecyclePayload
}

/** The network changed its state or definition (`virConnectNetworkEventLifecycleCallback`). */
export interface NetworkLifecyclePayload {
  /** What happened. */
  readonly event: NetworkLifecycleEvent
  /** The reason; libvirt has defined none, so it is 0. */
  readonly detail: number
}
