import { isAllowed } from '../authorization.ts'
import type { CallOptions } from '../call-options.ts'
import { dispatch } from '../dispatch.ts'
import {
  domainEventIds,
  type DomainEventKind as Kind,
  type DomainEventPayloads,
} from '../driver/domain-event.ts'
import type { DomainRef } from '../driver/refs.ts'
import { EventStream } from '../event-stream.ts'
import type { OpenConnection } from '../open-connection.ts'
import type { Domain } from './domain.ts'
import { lifecycleNames, type LifecycleNames } from './lifecycle-event.ts'

/** The kinds of event that domains have, such as `domain-lifecycle`. */
export type DomainEventKind = `domain-${Kind}`

type PayloadOf<K extends DomainEventKind> = K extends `domain-${infer P extends Kind}`
  ? P extends 'lifecycle'
    ? LifecycleNames
    : DomainEventPayloads[P]
  : never

/** An event of a domain: its kind, the domain and what is told about this kind. */
export type DomainEvent<K extends DomainEventKind = DomainEventKind> = K extends DomainEventKind
  ? { readonly kind: K; readonly domain: Domain } & PayloadOf<K>
  : never

/** Which events are wanted, and how long. */
export interface EventOptions extends CallOptions {
  /** Only those of one domain. */
  readonly domain?: Domain
  /** How many events wait for a slow reader before the oldest are dropped; 1,000 when left out. */
  readonly capacity?: number
}

/** Subscribes to one kind of event. */
export function domainEvents<K extends DomainEventKind>(
  connection: OpenConnection,
  kind: K,
  { domain, signal, timeout, capacity = 1000 }: EventOptions,
  toDomain: (ref: DomainRef) => Domain,
): EventStream<DomainEvent<K>> {
  const payloadKind = kind.slice('domain-'.length) as Kind
  const ref = domain === undefined ? undefined : { name: domain.name, uuid: domain.uuid, id: domain.id ?? -1 }
  return new EventStream<DomainEvent<K>>({
    capacity,
    signals: signal === undefined ? [connection.closing.signal] : [connection.closing.signal, signal],
    objectOf: event => event.domain.uuid,
    async subscribe(deliver) {
      const listener = (about: DomainRef, payload: DomainEventPayloads[Kind]) => {
        void whenVisible(connection, about, () =>
          deliver({ kind, domain: toDomain(about), ...named(payloadKind, payload) } as DomainEvent<K>),
        )
      }
      const eventId = domainEventIds[payloadKind]
      const id = await dispatch(connection, 'connectDomainEventRegisterAny', [ref, eventId, listener], {
        timeout,
      })
      return async () => {
        if (connection.closing.signal.aborted) return
        await dispatch(connection, 'connectDomainEventDeregisterAny', [id])
      }
    },
  })
}

function named(kind: Kind, payload: DomainEventPayloads[Kind]): object {
  return kind === 'lifecycle' ? lifecycleNames(payload as DomainEventPayloads['lifecycle']) : payload
}

/** Events of domains that the caller may not see are dropped. */
async function whenVisible(
  connection: OpenConnection,
  { name, uuid }: DomainRef,
  deliver: () => void,
): Promise<void> {
  if (connection.policy.authorize === undefined) return deliver()
  const object = { kind: 'domain', name, uuid } as const
  const slot = 'connectDomainEventRegisterAny'
  try {
    if (await isAllowed(connection, slot, 'domain:getattr', [], object)) deliver()
  } catch (error) {
    connection.log.warning('the policy failed on an event, which was dropped', { domain: name, error })
  }
}
