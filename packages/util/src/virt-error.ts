import { errorCodes, errorText, type ErrorCode } from './error-codes.ts'
import { errorDomains, type ErrorDomain } from './error-domains.ts'

const brand = Symbol.for('guestwork.VirtError')

/** How severe an error is (`virErrorLevel`). */
export type ErrorLevel = 'none' | 'warning' | 'error'

/** Structured facts about an error. Only JSON-like values, so that it can be logged and sent on. */
export type ErrorDetails = Readonly<Record<string, unknown>>

/** What a {@link VirtError} carries beside its code and message. */
export interface VirtErrorOptions {
  /** The part that reports it; `NONE` when left out. */
  readonly domain?: ErrorDomain | undefined
  /** `error` when left out. */
  readonly level?: ErrorLevel | undefined
  /** The error underneath, of any kind. Its message is not repeated in this one's. */
  readonly cause?: unknown
  /** Facts that a program can use: sockets tried, path and permission missing, `line` and `column`. Stable, unlike the message. */
  readonly details?: ErrorDetails | undefined
}

/**
 * The one error class of guestwork (libvirt's `virError`).
 *
 * Compare `code`, never the class: two copies of a package may be loaded in one process. Use
 * {@link isVirtError} where a value of unknown origin is at hand.
 *
 * @example
 * ```ts
 * throw new VirtError('NO_DOMAIN', `no domain with matching name '${name}'`, { domain: 'TEST' })
 * // message: Domain not found: no domain with matching name 'web-1'
 * ```
 */
export class VirtError extends Error {
  override readonly name = 'VirtError'
  /** libvirt's name of the error, such as `NO_DOMAIN`. */
  readonly code: ErrorCode
  /** libvirt's number of the error (`virErrorNumber`). */
  readonly number: number
  /** The part that reports the error, such as `QEMU`. */
  readonly domain: ErrorDomain
  /** libvirt's number of that part (`virErrorDomain`). */
  readonly domainNumber: number
  /** How severe the error is. */
  readonly level: ErrorLevel
  /** The message without the text of its code, as it was given to the constructor. */
  readonly detail: string | undefined
  /** Structured facts; empty when there are none. */
  readonly details: ErrorDetails
  /** Marks the class across copies of this package. */
  readonly [brand] = true

  constructor(code: ErrorCode, detail?: string, options: VirtErrorOptions = {}) {
    super(errorText(code, detail), options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.number = errorCodes[code].number
    this.domain = options.domain ?? 'NONE'
    this.domainNumber = errorDomains[this.domain]
    this.level = options.level ?? 'error'
    this.detail = detail
    this.details = options.details ?? {}
  }
}

/** Whether a value is a {@link VirtError}, also of another copy of this package; with `code`, whether it bears that code. */
export function isVirtError(value: unknown, code?: ErrorCode): value is VirtError {
  if (typeof value !== 'object' || value === null || !(brand in value)) return false
  return code === undefined || ('code' in value && value.code === code)
}
