import type { SecretRef } from './refs.ts'
import type { SecretEventListener } from './secret-event.ts'
import type { Slot } from './slot.ts'

/**
 * Slots for secrets: passphrases and keys that storage and guests need (`virSecretDriver`).
 *
 * A secret is a definition and a value that is set apart from it. A value never shows in documents, events, logs and
 * errors, and a driver that stores it does so in a file that only its own user may read. A slot that gets a secret that
 * is gone rejects with NO_SECRET.
 *
 * @typeParam S - the driver's session
 */
export interface SecretDriver<S> {
  /** Count the secrets (`virConnectNumOfSecrets`). Derived from `connectListAllSecrets`. */
  readonly connectNumOfSecrets?: Slot<S, [], number>

  /** UUIDs of the secrets (`virConnectListSecrets`). Derived from `connectListAllSecrets`. */
  readonly connectListSecrets?: Slot<S, [], readonly string[]>

  /**
   * All secrets that the flags select, in one consistent view (`virConnectListAllSecrets`). `flags` are bits of
   * `ConnectListSecretsFlag`; 0 selects everything.
   */
  readonly connectListAllSecrets?: Slot<S, [flags: number], readonly SecretRef[]>

  /**
   * Call the listener for each event of one kind until its id is deregistered (`virConnectSecretEventRegisterAny`).
   * Answers with the id of the registration, which is not negative and unique within the connection.
   *
   * `secret` narrows to one secret; undefined hears of all, also of those that are made later. `eventId` is one
   * of `secretEventIds`, and its kind determines the payload; another number rejects with INVALID_ARG.
   */
  readonly connectSecretEventRegisterAny?: Slot<
    S,
    [secret: SecretRef | undefined, eventId: number, listener: SecretEventListener],
    number
  >

  /**
   * Forget a registration; its listener is not called again (`virConnectSecretEventDeregisterAny`). Rejects with
   * INVALID_ARG for an id that is not registered.
   */
  readonly connectSecretEventDeregisterAny?: Slot<S, [callbackId: number], void>

  /** Find a secret by its UUID (`virSecretLookupByUUID`). Rejects with NO_SECRET. */
  readonly secretLookupByUUID?: Slot<S, [uuid: string], SecretRef>

  /**
   * Find a secret by what it is for (`virSecretLookupByUsage`). `usageType` is a `SecretUsageType`; `usageId` is unique
   * for its type. Rejects with NO_SECRET.
   */
  readonly secretLookupByUsage?: Slot<S, [usageType: number, usageId: string], SecretRef>

  /**
   * Store a definition, or replace the one with the same UUID and keep its value (`virSecretDefineXML`). A document
   * without a UUID gets one. An ephemeral secret stays in memory. `flags` are bits of `SecretDefineFlag`.
   *
   * Rejects with XML_ERROR for a document that does not hold, INTERNAL_ERROR when another secret has the same usage or
   * the usage would change, OPERATION_DENIED when a private secret would become readable or the reverse. Causes a DEFINED
   * event.
   */
  readonly secretDefineXML?: Slot<S, [xml: string, flags: number], SecretRef>

  /** The definition as a `<secret>` document (`virSecretGetXMLDesc`). No flags are defined. */
  readonly secretGetXMLDesc?: Slot<S, [secret: SecretRef, flags: number], string>

  /**
   * Set the value, and store it unless the secret is ephemeral (`virSecretSetValue`). The old value stays when storing
   * fails. The driver keeps a copy of its own. Causes a VALUE_CHANGED event. No flags are defined.
   */
  readonly secretSetValue?: Slot<S, [secret: SecretRef, value: Uint8Array, flags: number], void>

  /**
   * A copy of the value (`virSecretGetValue`). Rejects with INVALID_SECRET for a private secret, NO_SECRET for one
   * without a value. No flags are defined.
   */
  readonly secretGetValue?: Slot<S, [secret: SecretRef, flags: number], Uint8Array>

  /**
   * Remove a secret and its value, stored copies included (`virSecretUndefine`). Causes an UNDEFINED event.
   */
  readonly secretUndefine?: Slot<S, [secret: SecretRef], void>
}
