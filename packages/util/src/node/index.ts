/**
 * What guestwork needs from the machine it runs on: external programs, files that survive crashes, locks, processes,
 * sockets and the user's folders. For Node only.
 *
 * @packageDocumentation
 */
export * from './atomic-file.ts'
export * from './auth-conf-file.ts'
export type { CommandEnvironment } from './command-environment.ts'
export * from './libvirt-conf-file.ts'
export * from './log-sink.ts'
export * from './owner-lock.ts'
export type { Owner } from './owner.ts'
export * from './process-identity.ts'
export * from './run-command.ts'
export * from './spawn-detached.ts'
export * from './system-error.ts'
export * from './unix-socket-path.ts'
export * from './user-directories.ts'
