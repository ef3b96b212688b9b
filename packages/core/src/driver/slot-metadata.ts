import type { Permission } from './permission.ts'

/**
 * What an argument is, for checks before a slot runs and for the wire. A trailing `?` lets it be undefined.
 *
 * - `string`: text without NUL; `strings`: a list of such
 * - `uuid`: canonical lower-case text form
 * - `int`, `uint`: 32-bit number; `long`, `ulong`: 64-bit bigint; the plurals are lists
 * - `flags`: unsigned 32-bit number, checked against the slot's `flags` and what the driver honours
 * - `bytes`: Uint8Array; `boolean`; `function`: a listener
 * - `params`: typed parameters
 * - `request`: what `connectOpen` gets; made by core, never on the wire
 * - the rest: a reference to an object of this connection
 */
export type ArgumentKind =
  | 'string'
  | 'string?'
  | 'strings'
  | 'uuid'
  | 'int'
  | 'ints'
  | 'uint'
  | 'uints'
  | 'long'
  | 'ulong'
  | 'ulongs'
  | 'flags'
  | 'bytes'
  | 'boolean'
  | 'function'
  | 'params'
  | 'request'
  | 'stream'
  | 'domains'
  | ObjectKind
  | `${ObjectKind}?`

/** The kinds of object that a connection has. */
export type ObjectKind =
  | 'domain'
  | 'snapshot'
  | 'checkpoint'
  | 'network'
  | 'networkPort'
  | 'storagePool'
  | 'storageVolume'
  | 'interface'
  | 'nodeDevice'
  | 'nwfilter'
  | 'nwfilterBinding'
  | 'secret'

/** A permission that is needed only for some calls: those with certain flags, or with one value of an argument. */
export type ConditionalPermission =
  /** Needed when any of the bits is set. */
  | { readonly permission: Permission; readonly anyOf: number }
  /** Needed when none of the bits is set. */
  | { readonly permission: Permission; readonly noneOf: number }
  /** Needed when the argument has the value. */
  | { readonly permission: Permission; readonly argument: string; readonly equals: number }

/** What core, policy, the support matrix and the daemon know about one slot without running it. */
export interface SlotMetadata {
  /** libvirt's function, such as `virDomainSuspend`. */
  readonly api: string
  /** Set where libvirt's function is not in its public headers (steps of a migration, opening). */
  readonly internal?: true
  /** The libvirt release that brought the function. */
  readonly since: string
  /** `write` is refused on a read-only connection. */
  readonly access: 'read' | 'write'
  /** Whether a call may wait for a guest, a monitor or a device; such calls may not use a daemon's reserved workers. */
  readonly waits: boolean
  /** The arguments after the call, in order, by name. */
  readonly parameters: Readonly<Record<string, ArgumentKind>>
  /** The flag bits that libvirt 9.0 gives a meaning; absent where there is no flags argument. */
  readonly flags?: number
  /** Flag bits that a read-only connection may not use, because the answer would show secrets. */
  readonly secureFlags?: number
  /** An argument value that a read-only connection may not use. */
  readonly secureArgument?: { readonly name: string; readonly value: number }
  /** libvirt's permissions that the caller needs, all of them; empty for none. */
  readonly acl: readonly Permission[]
  /** Permissions that are needed on top, depending on flags or arguments. */
  readonly aclWhen?: readonly ConditionalPermission[]
  /** The permission that decides, object by object, what a list shows. */
  readonly aclFilter?: Permission
  /** For a slot that libvirt has in two forms: the modern one, from which core derives this one. */
  readonly derivedFrom?: string
}

/** One row for each slot of a table. */
export type SlotMetadataTable<T> = { readonly [K in keyof T]-?: SlotMetadata }
