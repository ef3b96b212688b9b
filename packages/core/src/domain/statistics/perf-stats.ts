/** Counts of the perf events that were switched on (`perf.`). */
export interface PerfStats {
  /** Bytes of last-level cache in use. */
  readonly cmt?: bigint | undefined
  /** Memory traffic of the whole system, in bytes per second. */
  readonly mbmt?: bigint | undefined
  /** Memory traffic through the own socket's controller, in bytes per second. */
  readonly mbml?: bigint | undefined
  /** Lookups that the cache could not answer. */
  readonly cacheMisses?: bigint | undefined
  /** Lookups in the cache. */
  readonly cacheReferences?: bigint | undefined
  /** Instructions carried out. */
  readonly instructions?: bigint | undefined
  /** Cycles of the CPU, at whatever frequency. */
  readonly cpuCycles?: bigint | undefined
  /** Branches. */
  readonly branchInstructions?: bigint | undefined
  /** Branches that were predicted wrongly. */
  readonly branchMisses?: bigint | undefined
  /** Cycles of the bus. */
  readonly busCycles?: bigint | undefined
  /** Cycles in which no instruction could be fetched or decoded. */
  readonly stalledCyclesFrontend?: bigint | undefined
  /** Cycles in which no instruction could be completed. */
  readonly stalledCyclesBackend?: bigint | undefined
  /** Cycles at the CPU's nominal frequency. */
  readonly refCpuCycles?: bigint | undefined
  /** Time of the CPU clock. */
  readonly cpuClock?: bigint | undefined
  /** Time of the task clock. */
  readonly taskClock?: bigint | undefined
  /** Page faults. */
  readonly pageFaults?: bigint | undefined
  /** Switches to another task. */
  readonly contextSwitches?: bigint | undefined
  /** Moves to another CPU. */
  readonly cpuMigrations?: bigint | undefined
  /** Page faults that did not need the disk. */
  readonly pageFaultsMin?: bigint | undefined
  /** Page faults that did. */
  readonly pageFaultsMaj?: bigint | undefined
  /** Accesses to addresses that were not aligned. */
  readonly alignmentFaults?: bigint | undefined
  /** Instructions that the kernel had to emulate. */
  readonly emulationFaults?: bigint | undefined
}
