/**
 * Which configuration of a domain a call reads or changes (`virDomainModificationImpact`). LIVE and CONFIG may be
 * combined where a slot changes something.
 */
export const DomainAffectFlag = {
  /** The live configuration of a running domain, the persistent one of any other. */
  CURRENT: 0,
  /** The running domain; OPERATION_INVALID when it does not run. */
  LIVE: 1,
  /** The persistent definition, as of the next start; OPERATION_INVALID for a transient domain. */
  CONFIG: 2,
} as const
export type DomainAffectFlag = (typeof DomainAffectFlag)[keyof typeof DomainAffectFlag]
