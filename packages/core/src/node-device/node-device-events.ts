import type { Connection } from '../connection/connection.ts'
import { dispatch } from '../dispatch.ts'
import { NodeDeviceLifecycleEvent } from '../driver/enums/node-device.ts'
import type { NodeDeviceRef } from '../driver/refs.ts'
import {
  nodeDeviceEventIds,
  type NodeDeviceEventKind as Kind,
  type NodeDeviceEventPayload,
  type NodeDeviceEventPayloads,
} from '../driver/node-device-event.ts'
import { enumName, type NameOf } from '../enum-name.ts'
import type { EventStream } from '../event-stream.ts'
import { subscribeEvents, type EventOptions } from '../event-subscription.ts'
import type { OpenConnection } from '../open-connection.ts'
import { NodeDevice } from './node-device.ts'

/** The kinds of event that node devices have. */
export type NodeDeviceEventKind = `node-device-${Kind}`

/** What is told about an event of each kind, beside the device. */
interface Details {
  /** `virConnectNodeDeviceEventLifecycleCallback`. */
  readonly 'node-device-lifecycle': {
    /** What happened. */
    readonly event: NameOf<typeof NodeDeviceLifecycleEvent> | 'unknown'
  }
  /** The device's document changed (`virConnectNodeDeviceEventGenericCallback`). */
  readonly 'node-device-update': unknown
}

/** An event of a node device. */
export type NodeDeviceEvent<K extends NodeDeviceEventKind = NodeDeviceEventKind> =
  K extends NodeDeviceEventKind
    ? {
        readonly kind: K
        /** The device that it happened to. */
        readonly nodeDevice: NodeDevice
      } & Details[K]
    : never

/** Whether a kind of event is about node devices. */
export function isNodeDeviceEvent(kind: string): kind is NodeDeviceEventKind {
  return kind === 'node-device-lifecycle' || kind === 'node-device-update'
}

/** Subscribes to the events of node devices. */
export function nodeDeviceEvents(
  connection: Connection,
  open: OpenConnection,
  kind: NodeDeviceEventKind,
  device: NodeDevice | undefined,
  options: EventOptions,
): EventStream<NodeDeviceEvent> {
  const slot = 'connectNodeDeviceEventRegisterAny'
  const ref = device === undefined ? undefined : { name: device.name }
  const id = nodeDeviceEventIds[kind === 'node-device-lifecycle' ? 'lifecycle' : 'update']
  const toEvent = (about: NodeDeviceRef, payload: NodeDeviceEventPayload): NodeDeviceEvent => {
    const nodeDevice = new NodeDevice({ connection, open, ref: about })
    if (kind === 'node-device-update') return { kind, nodeDevice }
    const { event } = payload as NodeDeviceEventPayloads['lifecycle']
    return { kind, nodeDevice, event: enumName(NodeDeviceLifecycleEvent, event) }
  }
  return subscribeEvents<NodeDeviceEvent>(
    open,
    {
      slot,
      permission: 'node_device:getattr',
      describe: ({ nodeDevice: { name } }) => ({ kind: 'nodeDevice', name }),
      register: (listener, limits) =>
        dispatch(open, slot, [ref, id, (about, payload) => listener(toEvent(about, payload))], limits),
      deregister: callback => dispatch(open, 'connectNodeDeviceEventDeregisterAny', [callback]),
    },
    options,
  )
}
