import type { EmptyPayload } from './domain-event-payload.ts'
import type { SecretLifecycleEvent } from './enums/secret.ts'
import type { SecretRef } from './refs.ts'

/** libvirt's numbers of the kinds of event of secrets (`virSecretEventID`), by the names that virsh has for them. */
export const secretEventIds = {
  /** A secret was defined or undefined. */
  lifecycle: 0,
  /** A secret got another value, which the event does not carry. */
  'value-changed': 1,
} as const satisfies Record<SecretEventKind, number>

/** A kind of event of secrets. */
export type SecretEventKind = keyof SecretEventPayloads

/** What is told about any one event. */
export type SecretEventPayload = SecretEventPayloads[SecretEventKind]

/**
 * Hears of the events that it was registered for with `connectSecretEventRegisterAny`. The payload is that of the kind
 * whose number was given there. Never throws, and the driver does not wait for it.
 */
export type SecretEventListener = (secret: SecretRef, payload: SecretEventPayload) => void

/** What is told about an event of each kind, beside the secret. */
export interface SecretEventPayloads {
  /** See {@link SecretLifecyclePayload}. */
  readonly lifecycle: SecretLifecyclePayload
  /** Nothing more (`virConnectSecretEventGenericCallback`). */
  readonly 'value-changed': EmptyPayload
}

/** The secret was defined or undefined (`virConnectSecretEventLifecycleCallback`). */
export interface SecretLifecyclePayload {
  /** What happened. */
  readonly event: SecretLifecycleEvent
  /** The reason; libvirt has defined none, so it is 0. */
  readonly detail: number
}
