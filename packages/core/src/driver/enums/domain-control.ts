/** Whether the control channel to a running domain takes commands (`virDomainControlState`). */
export const DomainControlState = {
  /** It is ready. */
  OK: 0,
  /** A background job runs; only some commands are possible meanwhile. */
  JOB: 1,
  /** A command is under way. */
  OCCUPIED: 2,
  /** It is of no use; `details` says why. */
  ERROR: 3,
} as const
export type DomainControlState = (typeof DomainControlState)[keyof typeof DomainControlState]

/** Why a control channel is in state ERROR (`virDomainControlErrorReason`). */
export const DomainControlErrorReason = {
  /** No reason given. */
  NONE: 0,
  /** Not known. */
  UNKNOWN: 1,
  /** The connection to the hypervisor's monitor broke. */
  MONITOR: 2,
  /** A fault of the driver itself. */
  INTERNAL: 3,
} as const
export type DomainControlErrorReason =
  (typeof DomainControlErrorReason)[keyof typeof DomainControlErrorReason]
