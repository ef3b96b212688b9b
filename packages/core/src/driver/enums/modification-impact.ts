/**
 * Which of the two configurations of a domain a slot changes or shows (`virDomainModificationImpact`). The two bits
 * may be combined to change both; a slot that only shows something takes one of them.
 */
export const DomainModificationImpact = {
  /** The running domain when it runs, otherwise the stored definition. */
  CURRENT: 0,
  /** The running domain; OPERATION_INVALID when it does not run. */
  LIVE: 1,
  /** The stored definition, in force at the next start; OPERATION_INVALID for a transient domain. */
  CONFIG: 2,
} as const
