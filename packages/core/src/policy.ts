import type { VirtError } from '@guestwork/util'
import type { Identity } from './driver/call.ts'
import type { ObjectKind, SlotMetadata } from './driver/slot-metadata.ts'
import type { Permission } from './driver/permission.ts'

/** One permission that a call needs. */
export interface AuthorizeRequest {
  /** The slot that is called, such as `domainSuspend`. */
  readonly slot: string
  /** libvirt's permission, such as `domain:suspend`. */
  readonly permission: Permission
  /** The object that it is needed on; undefined for the connection itself and for what does not exist yet. */
  readonly object: AuthorizedObject | undefined
  /** Who asks. */
  readonly identity: Identity
  /** The arguments of the call by name. May hold documents and secrets: decide with them, do not log them. */
  readonly arguments: Readonly<Record<string, unknown>>
}

/** An object that a permission is asked for. */
export interface AuthorizedObject {
  /** What it is. */
  readonly kind: ObjectKind
  /** Its name, where its kind has one. */
  readonly name?: string
  /** Its UUID in canonical form, where its kind has one. */
  readonly uuid?: string
}

/**
 * Decides about one permission (libvirt's access driver). Anything but `true` refuses: the call rejects with
 * ACCESS_DENIED, and an object of a list is left out.
 */
export type Authorize = (request: AuthorizeRequest) => boolean | Promise<boolean>

/** What happened in one call. */
export interface AuditRecord {
  /** The slot that was called, such as `domainSuspend`. */
  readonly slot: string
  /** libvirt's function, such as `virDomainSuspend`. */
  readonly api: string
  /** Whether the slot changes something. */
  readonly access: SlotMetadata['access']
  /** The URI of the connection, secrets masked. */
  readonly uri: string
  /** Who made the call. */
  readonly identity: Identity
  /** The object that was called; undefined for the connection. */
  readonly object: AuthorizedObject | undefined
  /** How it ended. */
  readonly outcome: 'success' | 'failure'
  /** Why the call failed. */
  readonly error: VirtError | undefined
  /** When it began, in milliseconds since the epoch. */
  readonly startedAt: number
  /** How long it took, in milliseconds. */
  readonly duration: number
}

/** Hears of every call that was dispatched, also refused ones. Must not throw. */
export type Audit = (record: AuditRecord) => void

/** The hooks of a connection. */
export interface Policy {
  /** Decides about permissions; undefined allows everything. */
  readonly authorize?: Authorize | undefined
  /** Hears of calls. */
  readonly audit?: Audit | undefined
}
