import type { Connection } from '../connection/connection.ts'
import { dispatch } from '../dispatch.ts'
import {
  domainEventId,
  isDomainEventKind,
  type DomainEventKind as Kind,
  type DomainEventPayloads,
} from '../driver/domain-event.ts'
import type { DomainRef } from '../driver/refs.ts'
import type { EventStream } from '../event-stream.ts'
import { subscribeEvents, type EventOptions } from '../event-subscription.ts'
import type { OpenConnection } from '../open-connection.ts'
import { Domain } from './domain.ts'
import { publicPayload, type PublicPayload } from './event-payload.ts'

const prefix = 'domain-'

/** The kinds of event that domains have, such as `domain-lifecycle`. */
export type DomainEventKind = `domain-${Kind}`

type PayloadOf<K extends DomainEventKind> = K extends `domain-${infer P extends Kind}`
  ? PublicPayload<P>
  : never

/** An event of a domain: its kind, the domain and what is told about this kind. */
export type DomainEvent<K extends DomainEventKind = DomainEventKind> = K extends DomainEventKind
  ? { readonly kind: K; readonly domain: Domain } & PayloadOf<K>
  : never

/** Whether a kind of event is about domains. */
export function isDomainEvent(kind: string): kind is DomainEventKind {
  return kind.startsWith(prefix) && isDomainEventKind(kind.slice(prefix.length))
}

/** Subscribes to one kind of event. */
export function domainEvents<K extends DomainEventKind>(
  connection: Connection,
  open: OpenConnection,
  kind: K,
  domain: Domain | undefined,
  options: EventOptions,
): EventStream<DomainEvent<K>> {
  const slot = 'connectDomainEventRegisterAny'
  const payloadKind = kind.slice(prefix.length) as Kind
  const ref = domain === undefined ? undefined : { name: domain.name, uuid: domain.uuid, id: domain.id ?? -1 }
  const id = domainEventId(payloadKind)
  const toEvent = (about: DomainRef, payload: DomainEventPayloads[Kind]) => {
    const domain = new Domain({ connection, open, ref: about })
    const told = publicPayload(payloadKind, payload, { open, domain, ref: about })
    return { kind, domain, ...told } as DomainEvent<K>
  }
  return subscribeEvents<DomainEvent<K>>(
    open,
    {
      slot,
      permission: 'domain:getattr',
      describe: ({ domain: { name, uuid } }) => ({ kind: 'domain', name, uuid }),
      register: (listener, limits) =>
        dispatch(open, slot, [ref, id, (about, payload) => listener(toEvent(about, payload))], limits),
      deregister: callback => dispatch(open, 'connectDomainEventDeregisterAny', [callback]),
    },
    options,
  )
}
