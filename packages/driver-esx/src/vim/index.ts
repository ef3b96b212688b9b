/**
 * The vSphere API: a client of ESX hosts and vCenter servers. Knows nothing of libvirt.
 *
 * @packageDocumentation
 */
export * from './client.ts'
export { VimFault, VimTransportError, type VimTransportProblem } from './errors.ts'
export { gatheredProperties } from './gathered.ts'
export * from './http/endpoint.ts'
export * from './ref.ts'
export * from './retrieve.ts'
export * from './task.ts'
export type * from './types.gen.ts'
export * from './updates.ts'
export { compareVersions } from './wire.ts'
export type { MethodName, Parameters, Receiver, Result, VimCallOptions, VimWireOptions } from './wire.ts'
