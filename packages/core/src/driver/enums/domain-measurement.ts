/**
 * Flags, numbers and parameters of the slots that switch measurements of a domain on.
 *
 * @packageDocumentation
 */
import type { TypedParameterFields } from '@guestwork/util'

/**
 * Which events of the host's CPUs and kernel are counted for a domain (`VIR_PERF_PARAM_*`), in the order in which libvirt's
 * documents list them. The counts are among the `perf.` fields of `connectGetAllDomainStats`.
 */
export const DomainPerfEventFields = {
  /** Bytes of last-level cache in use. */
  cmt: 'boolean',
  /** Memory traffic of the whole system, in bytes per second. */
  mbmt: 'boolean',
  /** Memory traffic through the own socket's controller, in bytes per second. */
  mbml: 'boolean',
  /** Cycles of the CPU, at whatever frequency. */
  cpu_cycles: 'boolean',
  /** Instructions carried out. */
  instructions: 'boolean',
  /** Lookups in the cache. */
  cache_references: 'boolean',
  /** Lookups that the cache could not answer. */
  cache_misses: 'boolean',
  /** Branches. */
  branch_instructions: 'boolean',
  /** Branches that were predicted wrongly. */
  branch_misses: 'boolean',
  /** Cycles of the bus. */
  bus_cycles: 'boolean',
  /** Cycles in which no instruction could be fetched or decoded. */
  stalled_cycles_frontend: 'boolean',
  /** Cycles in which no instruction could be completed. */
  stalled_cycles_backend: 'boolean',
  /** Cycles at the CPU's nominal frequency. */
  ref_cpu_cycles: 'boolean',
  /** Time of the CPU clock. */
  cpu_clock: 'boolean',
  /** Time of the task clock. */
  task_clock: 'boolean',
  /** Page faults. */
  page_faults: 'boolean',
  /** Switches to another task. */
  context_switches: 'boolean',
  /** Moves to another CPU. */
  cpu_migrations: 'boolean',
  /** Page faults that did not need the disk. */
  page_faults_min: 'boolean',
  /** Page faults that did. */
  page_faults_maj: 'boolean',
  /** Accesses to addresses that were not aligned. */
  alignment_faults: 'boolean',
  /** Instructions that the kernel had to emulate. */
  emulation_faults: 'boolean',
} as const satisfies TypedParameterFields

/** How `domainStartDirtyRateCalc` measures (`virDomainDirtyRateCalcFlags`); one of them. */
export const DomainDirtyRateCalcFlag = {
  /** Compare samples of pages. */
  MODE_PAGE_SAMPLING: 0,
  /** Use the hypervisor's map of dirty pages. */
  MODE_DIRTY_BITMAP: 1,
  /** Use its ring of dirty pages, which also tells the rate of each virtual CPU. */
  MODE_DIRTY_RING: 2,
} as const

/** How far a measurement of the dirty rate is (`virDomainDirtyRateStatus`): the field `dirtyrate.calc_status`. */
export const DomainDirtyRateStatus = {
  /** None was started. */
  UNSTARTED: 0,
  /** It runs. */
  MEASURING: 1,
  /** It is done; `dirtyrate.megabytes_per_second` has its result. */
  MEASURED: 2,
} as const
export type DomainDirtyRateStatus = (typeof DomainDirtyRateStatus)[keyof typeof DomainDirtyRateStatus]
