import type { Connection } from '../connection/connection.ts'
import { dispatch } from '../dispatch.ts'
import { NetworkLifecycleEvent } from '../driver/enums/network.ts'
import { networkEventIds, type NetworkEventPayload } from '../driver/network-event.ts'
import type { NetworkRef } from '../driver/refs.ts'
import { enumName, type NameOf } from '../enum-name.ts'
import type { EventStream } from '../event-stream.ts'
import { subscribeEvents, type EventOptions } from '../event-subscription.ts'
import type { OpenConnection } from '../open-connection.ts'
import { Network } from './network.ts'

/** The kinds of event that networks have. */
export type NetworkEventKind = 'network-lifecycle'

/** An event of a network (`virConnectNetworkEventLifecycleCallback`). */
export type NetworkEvent<K extends NetworkEventKind = NetworkEventKind> = K extends NetworkEventKind
  ? {
      readonly kind: K
      /** The network that it happened to. */
      readonly network: Network
      /** What happened. */
      readonly event: NameOf<typeof NetworkLifecycleEvent> | 'unknown'
    }
  : never

/** Whether a kind of event is about networks. */
export function isNetworkEvent(kind: string): kind is NetworkEventKind {
  return kind === 'network-lifecycle'
}

/** Subscribes to the events of networks. */
export function networkEvents(
  connection: Connection,
  open: OpenConnection,
  kind: NetworkEventKind,
  network: Network | undefined,
  options: EventOptions,
): EventStream<NetworkEvent> {
  const slot = 'connectNetworkEventRegisterAny'
  const ref = network === undefined ? undefined : { name: network.name, uuid: network.uuid }
  const id = networkEventIds.lifecycle
  const toEvent = (about: NetworkRef, { event }: NetworkEventPayload): NetworkEvent => ({
    kind,
    network: new Network({ connection, open, ref: about }),
    event: enumName(NetworkLifecycleEvent, event),
  })
  return subscribeEvents<NetworkEvent>(
    open,
    {
      slot,
      permission: 'network:getattr',
      describe: ({ network: { name, uuid } }) => ({ kind: 'network', name, uuid }),
      register: (listener, limits) =>
        dispatch(open, slot, [ref, id, (about, payload) => listener(toEvent(about, payload))], limits),
      deregister: callback => dispatch(open, 'connectNetworkEventDeregisterAny', [callback]),
    },
    options,
  )
}
