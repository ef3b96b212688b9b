/**
 * Where a device is attached, changed or detached (`virDomainDeviceModifyFlags`). The first three are those of
 * `DomainAffectFlag`.
 */
export const DomainDeviceModifyFlag = {
  /** The live configuration of a running domain, the persistent one of any other. */
  CURRENT: 0x0,
  /** The running domain; OPERATION_INVALID when it does not run. */
  LIVE: 0x1,
  /** The persistent definition, as of the next start; OPERATION_INVALID for a transient domain. */
  CONFIG: 0x2,
  /** Do it against the guest's will, such as ejecting a medium from a locked drive. */
  FORCE: 0x4,
} as const
