import type { Call } from './call.ts'

/**
 * One entry of a driver table: a free function that takes the {@link Call} and the arguments of libvirt's function.
 *
 * Core has checked before: the connection is open and, for a slot that writes, writable; every argument has its
 * declared type and range; an object belongs to this connection; no flag bit is set that the slot does not honour.
 * A slot answers or throws; whatever it throws that is not a VirtError reaches the caller as INTERNAL_ERROR with
 * that value as its cause.
 *
 * @typeParam S - the driver's session
 * @typeParam A - the arguments after the call
 * @typeParam R - the result
 */
export interface Slot<S, A extends readonly unknown[], R> {
  (call: Call<S>, ...args: A): R | Promise<R>
  /** The flag bits that this implementation honours; absent means none. Set by {@link honours}. */
  readonly flags?: number
}

/** Every bit: for a driver that passes flags on to another libvirt, which checks them. */
export const ALL_FLAGS = 0xffff_ffff

/**
 * Declares which flag bits a slot's implementation honours (libvirt's `virCheckFlags`). Core rejects every other
 * bit with INVALID_ARG before the implementation runs.
 *
 * @param flags - the honoured bits as an unsigned 32-bit number
 * @param implementation - the slot's function
 *
 * @example
 * ```ts
 * domainCreateWithFlags: honours(DomainStart.PAUSED | DomainStart.AUTODESTROY, testDomainCreateWithFlags),
 * ```
 */
export function honours<S, A extends readonly unknown[], R>(
  flags: number,
  implementation: (call: Call<S>, ...args: A) => R | Promise<R>,
): Slot<S, A, R> {
  return Object.assign((call: Call<S>, ...args: A) => implementation(call, ...args), { flags: flags >>> 0 })
}
