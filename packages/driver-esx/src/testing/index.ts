/**
 * A fake ESX host and vCenter over real HTTPS, for tests of programs and of this driver: inventories made from data, faults
 * on demand, and a count of round trips.
 *
 * @packageDocumentation
 */
export * from './fake-vsphere.ts'
export type { Failure, Interference, Spoiling } from './interference.ts'
export type { HostState } from './inventory/host.ts'
export type * from './inventory/inventory.ts'
export type { MachineState } from './inventory/machine.ts'
export type { TaskState } from './inventory/task.ts'
export type { HostNetwork } from './network/host-network.ts'
export type { FakeUser } from './service.ts'
