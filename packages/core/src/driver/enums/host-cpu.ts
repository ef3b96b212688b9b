/**
 * How a CPU description compares with what the host offers (`virCPUCompareResult`). Failures are errors, not
 * results.
 */
export const CpuCompareResult = {
  /** The host lacks something of it. */
  INCOMPATIBLE: 0,
  /** The host offers exactly this. */
  IDENTICAL: 1,
  /** The host offers this and more. */
  SUPERSET: 2,
} as const
export type CpuCompareResult = (typeof CpuCompareResult)[keyof typeof CpuCompareResult]

/** How CPUs are compared (`virConnectCompareCPUFlags`). */
export const ConnectCompareCpuFlag = {
  /** Reject with CPU_INCOMPATIBLE, which says what is missing, in place of the result INCOMPATIBLE. */
  FAIL_INCOMPATIBLE: 0x1,
  /** Check the description against the schema first; XML_INVALID_SCHEMA when it does not match. */
  VALIDATE_XML: 0x2,
} as const

/** What a common CPU lists (`virConnectBaselineCPUFlags`). */
export const ConnectBaselineCpuFlag = {
  /** Also the features that the model implies. */
  EXPAND_FEATURES: 0x1,
  /** Only features that a domain can be migrated with. */
  MIGRATABLE: 0x2,
} as const

/** The CPU number that stands for all of them together, in `nodeGetCPUStats` (`virNodeGetCPUStatsAllCPUs`). */
export const ALL_CPUS = -1
