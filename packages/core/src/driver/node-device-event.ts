import type { EmptyPayload } from './domain-event-payload.ts'
import type { NodeDeviceLifecycleEvent } from './enums/node-device.ts'
import type { NodeDeviceRef } from './refs.ts'

/** libvirt's numbers of the kinds of event of node devices (`virNodeDeviceEventID`), by the names that virsh has for them. */
export const nodeDeviceEventIds = {
  /** A device appeared, disappeared, was defined or undefined. */
  lifecycle: 0,
  /** The document of a device changed. */
  update: 1,
} as const satisfies Record<NodeDeviceEventKind, number>

/** A kind of event of node devices. */
export type NodeDeviceEventKind = keyof NodeDeviceEventPayloads

/** What is told about any one event. */
export type NodeDeviceEventPayload = NodeDeviceEventPayloads[NodeDeviceEventKind]

/**
 * Hears of the events that it was registered for with `connectNodeDeviceEventRegisterAny`. The payload is that of the kind
 * whose number was given there. Never throws, and the driver does not wait for it.
 */
export type NodeDeviceEventListener = (device: NodeDeviceRef, payload: NodeDeviceEventPayload) => void

/** What is told about an event of each kind, beside the device. */
export interface NodeDeviceEventPayloads {
  /** See {@link NodeDeviceLifecyclePayload}. */
  readonly lifecycle: NodeDeviceLifecyclePayload
  /** Nothing more (`virConnectNodeDeviceEventGenericCallback`). */
  readonly update: EmptyPayload
}

/** The device came, went, or changed its definition (`virConnectNodeDeviceEventLifecycleCallback`). */
export interface NodeDeviceLifecyclePayload {
  /** What happened. */
  readonly event: NodeDeviceLifecycleEvent
  /** The reason; libvirt has defined none, so it is 0. */
  readonly detail: number
}
