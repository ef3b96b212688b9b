/**
 * Flags and numbers of the slots about a domain's virtual CPUs.
 *
 * @packageDocumentation
 */

/** Which count of virtual CPUs is meant, and where (`virDomainVcpuFlags`). */
export const DomainVcpuFlag = {
  /** The running domain when it runs, otherwise the definition. */
  CURRENT: 0,
  /** The running domain. */
  LIVE: 1,
  /** The definition, as of the next start. */
  CONFIG: 2,
  /** The maximum instead of the current count. */
  MAXIMUM: 4,
  /** The CPUs that the guest's system uses, asked and told through the guest agent. */
  GUEST: 8,
  /** CPUs that are added can be taken away again. */
  HOTPLUGGABLE: 16,
} as const

/** What a virtual CPU does (`virVcpuState`). */
export const VcpuState = {
  /** It is not plugged in. */
  OFFLINE: 0,
  /** It runs, or could. */
  RUNNING: 1,
  /** It waits for the guest's next interrupt or a resource. */
  BLOCKED: 2,
} as const
export type VcpuState = (typeof VcpuState)[keyof typeof VcpuState]

/** What stands in place of the number of a host CPU (`virVcpuHostCpuState`). */
export const VcpuHostCpuState = {
  /** The virtual CPU is offline. */
  OFFLINE: -1,
  /** The hypervisor does not tell. */
  UNAVAILABLE: -2,
} as const
