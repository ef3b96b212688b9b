import type { ConnectionUri } from '@guestwork/util'
import type { CredentialCallback } from '../credentials.ts'
import { freezeTables, type DriverTables } from './tables.ts'
import type { DriverManifest } from './manifest.ts'

/** The version of the contract that this package declares; the major of a driver's `guestwork.contract`. */
export const CONTRACT_VERSION = 1

/** Marks what {@link defineDriver} made, across copies of this package. Its value is the contract's version. */
export const driverBrand: unique symbol = Symbol.for('guestwork.driver') as never

/** What a driver gets when a connection is to be opened (`virDrvConnectOpen`). */
export interface OpenRequest {
  /** The URI after aliases were resolved, taken apart. */
  readonly uri: ConnectionUri
  /** Whether the caller asked for a read-only connection (`VIR_CONNECT_RO`). Core refuses the writes itself. */
  readonly readOnly: boolean
  /** Asks the user for user name, password and the like; undefined when the caller gave no callback. */
  readonly credentials: CredentialCallback | undefined
}

/**
 * The answer to an {@link OpenRequest}. An error in its place means: the URI is this driver's, but opening failed;
 * core asks no other driver then.
 *
 * @typeParam S - the driver's session
 */
export type OpenResult<S> =
  /** The URI is not this driver's: core asks the next one (`VIR_DRV_OPEN_DECLINED`). */
  | { readonly outcome: 'declined' }
  /** The connection is open (`VIR_DRV_OPEN_SUCCESS`). */
  | { readonly outcome: 'opened'; readonly session: S }

/**
 * A driver: data that core reads, and tables of slots that core calls (`virConnectDriver`).
 *
 * @typeParam S - the driver's session: whatever `connectOpen` returns, handed to each slot as `call.session`
 */
export interface DriverDefinition<S> extends DriverTables<S> {
  /** Shown in errors, logs and `virsh version`, such as `QEMU` (`virConnectGetType`). */
  readonly name: string
  /** The URI schemes that this driver answers to, without transport. */
  readonly uriSchemes: readonly string[]
  /** Whether URIs with a `+transport`, and local ones that their own driver declines, may be given to this driver. */
  readonly transports?: boolean
  /** Whether a URI without a host is refused before the driver is asked (`remoteOnly`). */
  readonly needsServer?: boolean
  /** What the slots cannot say. */
  readonly manifest: DriverManifest
}

/** A {@link DriverDefinition} that went through {@link defineDriver}. A driver package exports it as its default. */
export interface ConnectDriver<S = unknown> extends DriverDefinition<S> {
  readonly [driverBrand]: typeof CONTRACT_VERSION
}

/**
 * Makes a driver from its definition: freezes the tables and marks it with the version of the contract.
 * This is pure; nothing is probed or opened until `connectOpen`.
 *
 * @example
 * ```ts
 * export default defineDriver({ name: 'Test', uriSchemes: ['test'], manifest, hypervisor: testHypervisor })
 * ```
 */
export function defineDriver<S>(definition: DriverDefinition<S>): ConnectDriver {
  const driver: ConnectDriver<S> = {
    ...definition,
    ...freezeTables(definition),
    [driverBrand]: CONTRACT_VERSION,
  }
  // The session's type ends here: core gives the slots what connectOpen returned and never looks inside.
  return Object.freeze(driver) as ConnectDriver
}
