import type { HypervisorDriver } from './hypervisor/index.ts'
import type { InterfaceDriver } from './interface-driver.ts'
import type { NetworkDriver } from './network-driver.ts'
import type { NodeDeviceDriver } from './node-device-driver.ts'
import type { NwfilterDriver } from './nwfilter-driver.ts'
import type { SecretDriver } from './secret-driver.ts'
import type { StorageDriver } from './storage-driver.ts'

/**
 * The slot tables of a driver, one for each object family. The hypervisor table is required: it opens the connection.
 *
 * @typeParam S - the driver's session
 */
export interface DriverTables<S> {
  /** Connection, host and domains. */
  readonly hypervisor: HypervisorDriver<S>
  /** Virtual networks and their ports. */
  readonly network?: NetworkDriver<S>
  /** Network interfaces of the host. */
  readonly interface?: InterfaceDriver<S>
  /** Storage pools and volumes. */
  readonly storage?: StorageDriver<S>
  /** Devices of the host. */
  readonly nodeDevice?: NodeDeviceDriver<S>
  /** Network filters and their bindings. */
  readonly nwfilter?: NwfilterDriver<S>
  /** Secrets. */
  readonly secret?: SecretDriver<S>
}

/** An object family that a driver may have a table for. */
export type Family = keyof DriverTables<unknown>

/** The families in the order of the documentation. */
export const families = [
  'hypervisor',
  'network',
  'interface',
  'storage',
  'nodeDevice',
  'nwfilter',
  'secret',
] as const satisfies readonly Family[]

/** A copy of a definition's tables that cannot be changed any more. */
export function freezeTables<S>(tables: DriverTables<S>): Partial<DriverTables<S>> {
  return Object.fromEntries(
    families.flatMap(family =>
      tables[family] === undefined ? [] : [[family, Object.freeze({ ...tables[family] })]],
    ),
  )
}
