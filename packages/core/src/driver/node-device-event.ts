import type { NodeDeviceEventId, NodeDeviceEventLifecycleType } from './enums/node-device.ts'
import type { NodeDeviceRef } from './refs.ts'

/** A device appeared, disappeared, was defined or undefined (`virConnectNodeDeviceEventLifecycleCallback`). */
export interface NodeDeviceLifecycleEvent {
  readonly eventId: typeof NodeDeviceEventId.LIFECYCLE
  /** The device that it happened to. */
  readonly device: NodeDeviceRef
  /** What happened. */
  readonly type: NodeDeviceEventLifecycleType
  /** The reason; libvirt has defined none, so it is 0. */
  readonly detail: number
}

/** The document of a device changed (`VIR_NODE_DEVICE_EVENT_ID_UPDATE`). */
export interface NodeDeviceUpdateEvent {
  readonly eventId: typeof NodeDeviceEventId.UPDATE
  /** The device whose document changed. */
  readonly device: NodeDeviceRef
}

/** Every event that a node device driver reports; `eventId` tells them apart. */
export type NodeDeviceEvent = NodeDeviceLifecycleEvent | NodeDeviceUpdateEvent

/** Receives the events of one registration. Never throws; the driver does not wait for it. */
export type NodeDeviceEventListener = (event: NodeDeviceEvent) => void
