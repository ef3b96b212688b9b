import { isVirtError, VirtError } from '@guestwork/util'
import { onAbort } from './abort-listeners.ts'
import type { CallOptions } from './call-options.ts'

/** The longest that a timer can wait, in milliseconds; about 25 days. */
const longestTimer = 2 ** 31 - 1

/** The signal and deadline of one call, made from the caller's, the connection's and the time limit. */
export interface Cancellation {
  /** Fires when the call is given up. */
  readonly signal: AbortSignal
  /** When the caller stops waiting, in milliseconds since the epoch; undefined for no limit. */
  readonly deadline: number | undefined
  /** Stops the clock. */
  done(): void
}

/**
 * Joins what can end a call. A call without a signal and limit of its own gets the connection's signal as it is, which
 * costs nothing.
 *
 * @throws VirtError `INVALID_ARG` for a signal or time limit that is none.
 */
export function cancellation(
  slot: string,
  closing: AbortSignal,
  { signal, timeout = Infinity }: CallOptions,
): Cancellation {
  if (signal === undefined && timeout === Infinity) return unlimited(closing)
  checkLimits({ signal, timeout })
  const limit = new AbortController()
  const joined = AbortSignal.any([limit.signal, closing, ...(signal === undefined ? [] : [signal])])
  if (timeout > longestTimer) return unlimited(joined)
  const timer = setTimeout(() => limit.abort(timedOut(slot, timeout)), timeout)
  return { signal: joined, deadline: Date.now() + timeout, done: () => clearTimeout(timer) }
}

/**
 * Refuses a signal or time limit that is none.
 *
 * @throws VirtError `INVALID_ARG`
 */
export function checkLimits({ signal, timeout = Infinity }: CallOptions): void {
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw new VirtError('INVALID_ARG', 'the option signal must be an AbortSignal')
  }
  if (timeout >= 0) return
  throw new VirtError(
    'INVALID_ARG',
    `the option timeout must be milliseconds from 0 on, not ${String(timeout)}`,
  )
}

function unlimited(signal: AbortSignal): Cancellation {
  return {
    signal,
    deadline: undefined,
    done: () => undefined,
  }
}

/** Waits for an answer, but no longer than the signal allows. */
export function race<R>(slot: string, signal: AbortSignal, answer: Promise<R>): Promise<R> {
  return new Promise<R>((resolve, reject) => {
    const abandon = () => reject(abortError(slot, signal))
    const leave = onAbort(signal, abandon)
    if (signal.aborted) abandon()
    answer.then(resolve, reject).finally(leave)
  })
}

/** Rejects a call that was given up before it began. */
export function throwIfAborted(slot: string, signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw abortError(slot, signal)
}

/** The error that stands for a fired signal: its reason where that is a VirtError, a timeout, or a plain abort. */
export function abortError(slot: string, signal: AbortSignal): VirtError {
  const reason: unknown = signal.reason
  if (isVirtError(reason)) return reason
  if (typeof reason === 'object' && reason !== null && 'name' in reason && reason.name === 'TimeoutError') {
    return new VirtError('OPERATION_TIMEOUT', `${slot} did not answer in time`, { cause: reason })
  }
  return new VirtError('OPERATION_ABORTED', `${slot} was cancelled by the caller`, { cause: reason })
}

function timedOut(slot: string, milliseconds: number): VirtError {
  return new VirtError('OPERATION_TIMEOUT', `${slot} did not answer within ${String(milliseconds)} ms`, {
    details: { slot, milliseconds },
  })
}
