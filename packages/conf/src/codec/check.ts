import type { ErrorCode } from '@guestwork/util'
import type { UnknownHandling } from './read-context.ts'

/** Where in an object something is wrong. */
export interface FailureOptions {
  /** The property's name in the document, when an attribute is at fault. */
  readonly attribute?: string
}

/** Says no to a document. */
export interface Refusal {
  /** Refuses the document, pointing at the element that `at` was read from. */
  fail(code: ErrorCode, message: string, at: object, options?: FailureOptions): never
}

/** What a check can ask and say while a document is read. */
export interface CheckContext extends Refusal {
  /** What becomes of what no declaration knows. */
  readonly unknown: UnknownHandling
  /** Whether the inactive form is read. */
  readonly inactive: boolean
}
