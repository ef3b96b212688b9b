import type { SecretEventId, SecretEventLifecycleType } from './enums/secret.ts'
import type { SecretRef } from './refs.ts'

/** A secret was defined or undefined (`virConnectSecretEventLifecycleCallback`). */
export interface SecretLifecycleEvent {
  readonly eventId: typeof SecretEventId.LIFECYCLE
  /** The secret that it happened to. */
  readonly secret: SecretRef
  /** What happened. */
  readonly type: SecretEventLifecycleType
  /** The reason; libvirt has defined none, so it is 0. */
  readonly detail: number
}

/** A secret got another value (`VIR_SECRET_EVENT_ID_VALUE_CHANGED`). The event does not carry it. */
export interface SecretValueChangedEvent {
  readonly eventId: typeof SecretEventId.VALUE_CHANGED
  /** The secret whose value changed. */
  readonly secret: SecretRef
}

/** Every event that a secret driver reports; `eventId` tells them apart. */
export type SecretEvent = SecretLifecycleEvent | SecretValueChangedEvent

/** Receives the events of one registration. Never throws; the driver does not wait for it. */
export type SecretEventListener = (event: SecretEvent) => void
