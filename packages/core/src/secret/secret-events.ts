import type { Connection } from '../connection/connection.ts'
import { dispatch } from '../dispatch.ts'
import { SecretLifecycleEvent, SecretUsageType } from '../driver/enums/secret.ts'
import type { SecretRef } from '../driver/refs.ts'
import {
  secretEventIds,
  type SecretEventKind as Kind,
  type SecretEventPayload,
  type SecretEventPayloads,
} from '../driver/secret-event.ts'
import { enumName, enumNumber, type NameOf } from '../enum-name.ts'
import type { EventStream } from '../event-stream.ts'
import { subscribeEvents, type EventOptions } from '../event-subscription.ts'
import type { OpenConnection } from '../open-connection.ts'
import { Secret } from './secret.ts'

/** The kinds of event that secrets have. */
export type SecretEventKind = `secret-${Kind}`

/** What is told about an event of each kind, beside the secret. */
interface Details {
  /** `virConnectSecretEventLifecycleCallback`. */
  readonly 'secret-lifecycle': {
    /** What happened. */
    readonly event: NameOf<typeof SecretLifecycleEvent> | 'unknown'
  }
  /** The secret got another value, which the event does not carry (`virConnectSecretEventGenericCallback`). */
  readonly 'secret-value-changed': unknown
}

/** An event of a secret. */
export type SecretEvent<K extends SecretEventKind = SecretEventKind> = K extends SecretEventKind
  ? {
      readonly kind: K
      /** The secret that it happened to. */
      readonly secret: Secret
    } & Details[K]
  : never

/** Whether a kind of event is about secrets. */
export function isSecretEvent(kind: string): kind is SecretEventKind {
  return kind === 'secret-lifecycle' || kind === 'secret-value-changed'
}

/** Subscribes to the events of secrets. */
export function secretEvents(
  connection: Connection,
  open: OpenConnection,
  kind: SecretEventKind,
  only: Secret | undefined,
  options: EventOptions,
): EventStream<SecretEvent> {
  const slot = 'connectSecretEventRegisterAny'
  const ref = only && secretRef(only)
  const id = secretEventIds[kind === 'secret-lifecycle' ? 'lifecycle' : 'value-changed']
  const toEvent = (about: SecretRef, payload: SecretEventPayload): SecretEvent => {
    const secret = new Secret({ connection, open, ref: about })
    if (kind === 'secret-value-changed') return { kind, secret }
    const { event } = payload as SecretEventPayloads['lifecycle']
    return { kind, secret, event: enumName(SecretLifecycleEvent, event) }
  }
  return subscribeEvents<SecretEvent>(
    open,
    {
      slot,
      permission: 'secret:getattr',
      describe: ({ secret: { uuid } }) => ({ kind: 'secret', uuid }),
      register: (listener, limits) =>
        dispatch(open, slot, [ref, id, (about, payload) => listener(toEvent(about, payload))], limits),
      deregister: callback => dispatch(open, 'connectSecretEventDeregisterAny', [callback]),
    },
    options,
  )
}

/** Only the UUID tells secrets apart; a usage that has no name here counts as none. */
function secretRef({ uuid, usageType, usageId }: Secret): SecretRef {
  return { uuid, usageType: usageType === 'unknown' ? 0 : enumNumber(SecretUsageType, usageType), usageId }
}
