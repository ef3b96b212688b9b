import type { Call, DomainRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { Guest } from './guest/guest.ts'
import type { ManagedDomain } from './guest/managed-domain.ts'
import type { JobKind } from './jobs/guest-jobs.ts'
import type { QemuRoot } from './root/qemu-root.ts'

/** One connection to a root. */
export interface QemuSession {
  /** The root, which other connections may share. */
  readonly root: QemuRoot
  /** Ends this connection's use of the root. */
  readonly release: () => Promise<void>
  /** The event registrations that end with the connection. */
  readonly registrations: Set<number>
  /** The UUIDs of the domains that end with the connection. */
  readonly autodestroy: Set<string>
}

/** A call of a slot of this driver. */
export type QemuCall = Call<QemuSession>

/**
 * The domain that a slot was given.
 *
 * @throws VirtError `NO_DOMAIN` when it does not exist any more.
 */
export function domainOf({ session }: QemuCall, { uuid, name }: DomainRef): ManagedDomain {
  return session.root.domain(uuid, name)
}

/**
 * The guest of a domain that runs.
 *
 * @throws VirtError `OPERATION_INVALID` when it does not.
 */
export function runningGuest({ guest }: ManagedDomain): Guest {
  if (guest !== undefined) return guest
  throw notRunning()
}

/** The error for what can only be done to a running domain. */
export function notRunning(): VirtError {
  return new VirtError('OPERATION_INVALID', 'domain is not running', { domain: 'QEMU' })
}

/**
 * Does something to a domain when no other job is under way.
 *
 * @param name - The slot.
 * @param work - Gets the domain, which still exists.
 * @throws VirtError `NO_DOMAIN` when the domain is gone when the turn comes, and as `GuestJobs.run`.
 */
export function withJob<T>(
  call: QemuCall,
  ref: DomainRef,
  [kind, name]: readonly [JobKind, string],
  work: (domain: ManagedDomain) => T | Promise<T>,
): Promise<T> {
  return domainOf(call, ref).jobs.run(kind, name, call, () => work(domainOf(call, ref)))
}
