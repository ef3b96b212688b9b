/**
 * Virtual machines on any hypervisor: {@link connect}, the public classes, and the contract for drivers.
 *
 * @packageDocumentation
 */
export { connect, type ConnectOptions } from './connect.ts'
export { Connection, type DefineOptions } from './connection.ts'
export { Domain } from './domain/domain.ts'
export type * from './domain/console.ts'
export type * from './domain/definition.ts'
export type { DomainEvent, DomainEventKind, EventOptions } from './domain/domain-events.ts'
export type { DomainFilter } from './domain/domain-filter.ts'
export type * from './domain/lifecycle.ts'
export type { StartOptions } from './domain/start-options.ts'
export type { DomainReasonName, DomainStateName, DomainStatus } from './domain/state.ts'
export type { CallOptions } from './call-options.ts'
export type { CloseReason } from './close-reason.ts'
export type * from './credentials.ts'
export type { DuplexStream } from './duplex-stream.ts'
export { EventStream, type MissedEvents, type Received } from './event-stream.ts'
export { Job, type JobContext, type JobProgress } from './job.ts'
export type * from './policy.ts'
export type { DriverSource } from './registry/driver-source.ts'
export * from './driver/index.ts'
