import type { CallOptions } from '../call-options.ts'
import type { EventOf } from '../connection/connection-events.ts'
import type { Connection } from '../connection/connection.ts'
import { SecretUsageType } from '../driver/enums/secret.ts'
import type { SecretRef } from '../driver/refs.ts'
import { enumName, type NameOf } from '../enum-name.ts'
import type { EventStream } from '../event-stream.ts'
import type { EventOptions } from '../event-subscription.ts'
import { HostObject } from '../host-object.ts'
import type { SecretEventKind } from './secret-events.ts'

/** What a secret is for (`virSecretUsageType`), such as `volume` or `ceph`. */
export type SecretUsageName = NameOf<typeof SecretUsageType>

/** A secret (`virSecretPtr`), such as the passphrase of an encrypted volume. The object does not hold its value. */
export class Secret extends HostObject<SecretRef> {
  /** The connection that it came from (`virSecretGetConnect`). */
  declare readonly connection: Connection

  /** The UUID in canonical lower-case form (`virSecretGetUUIDString`, `virSecretGetUUID`). */
  get uuid(): string {
    return this.ref.uuid
  }

  /** What it is for (`virSecretGetUsageType`). */
  get usageType(): SecretUsageName | 'unknown' {
    return enumName(SecretUsageType, this.ref.usageType)
  }

  /** Which one it is for: unique for its usage type (`virSecretGetUsageID`). */
  get usageId(): string {
    return this.ref.usageId
  }

  /** The secret's document (`virSecretGetXMLDesc`). */
  async getXml(options?: CallOptions): Promise<string> {
    return this.ask('secretGetXMLDesc', [this.ref, 0], options)
  }

  /**
   * A copy of its value (`virSecretGetValue`).
   *
   * @throws VirtError `INVALID_SECRET` for a private secret; `NO_SECRET` for one without a value; `OPERATION_DENIED` on a
   * read-only connection.
   */
  async getValue(options?: CallOptions): Promise<Uint8Array> {
    return this.ask('secretGetValue', [this.ref, 0], options)
  }

  /** Sets its value, and stores it unless the secret is ephemeral (`virSecretSetValue`). */
  async setValue(value: Uint8Array, options?: CallOptions): Promise<void> {
    await this.ask('secretSetValue', [this.ref, value, 0], options)
  }

  /** Removes the secret and its value, stored copies included (`virSecretUndefine`). */
  async undefine(options?: CallOptions): Promise<void> {
    await this.ask('secretUndefine', [this.ref], options)
  }

  /** Events of this secret alone, such as `secret-value-changed`; see `Connection.events`. */
  events<K extends SecretEventKind>(kind: K, options?: EventOptions): EventStream<EventOf<K>> {
    return this.connection.events(kind, { ...options, secret: this })
  }
}
