import { deriveHypervisor } from './derive/hypervisor.ts'
import { deriveInterface } from './derive/interface.ts'
import { presentSlots } from './derive/legacy-slot.ts'
import { deriveNetwork } from './derive/network.ts'
import { deriveNodeDevice } from './derive/node-device.ts'
import { deriveNwfilter } from './derive/nwfilter.ts'
import { deriveSecret } from './derive/secret.ts'
import { deriveStorage } from './derive/storage.ts'
import { deriveStream } from './derive/stream.ts'
import { joinTables } from './join-tables.ts'
import type { StreamDriver } from './stream-driver.ts'
import type { DriverTables } from './tables.ts'

/**
 * The tables of a driver with every legacy slot that it leaves out and that follows from a modern one (`derivedFrom` in
 * the metadata). What the driver has itself is never replaced. A legacy slot stays away when the modern one is not there, or
 * does not honour a flag that is needed: without MAXIMUM there is no `domainSetMaxMemory`.
 *
 * @param tables - what the driver declares; they are not changed
 * @returns new tables, frozen
 */
export function completeTables<S>(tables: DriverTables<S>): DriverTables<S> {
  const { network, interface: interfaces, storage, nodeDevice, nwfilter, secret } = tables
  return Object.freeze({
    hypervisor: complete(tables.hypervisor, deriveHypervisor),
    ...(network && { network: complete(network, deriveNetwork) }),
    ...(interfaces && { interface: complete(interfaces, deriveInterface) }),
    ...(storage && { storage: complete(storage, deriveStorage) }),
    ...(nodeDevice && { nodeDevice: complete(nodeDevice, deriveNodeDevice) }),
    ...(nwfilter && { nwfilter: complete(nwfilter, deriveNwfilter) }),
    ...(secret && { secret: complete(secret, deriveSecret) }),
  })
}

/**
 * The table of a stream with `streamRecv`, if it follows from `streamRecvFlags`; otherwise as {@link completeTables}.
 *
 * @param driver - what was attached to the stream; it is not changed
 * @returns a new table, frozen
 */
export function completeStream<S>(driver: StreamDriver<S>): StreamDriver<S> {
  return complete(driver, deriveStream)
}

function complete<T extends object>(table: T, deriveFrom: (table: T) => Partial<T>): T {
  return Object.freeze(joinTables(table, deriveFrom(table), presentSlots<T>(table)))
}
