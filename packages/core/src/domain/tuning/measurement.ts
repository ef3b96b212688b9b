import type { CallOptions } from '../../call-options.ts'
import { DomainDirtyRateCalcFlag, DomainPerfEventFields } from '../../driver/enums/domain-measurement.ts'
import { enumNumber } from '../../enum-name.ts'
import { impactFlags, type ImpactOptions } from '../impact-options.ts'
import {
  answeredParameters,
  writeParameters,
  type Answered,
  type NamedParameters,
} from '../parameter-object.ts'
import { DomainBandwidthFacet } from './bandwidth.ts'

/** How the dirty rate is measured (`virDomainDirtyRateCalcFlags`). */
export type DirtyRateMode = 'page-sampling' | 'dirty-bitmap' | 'dirty-ring'

/** Which events of the host's CPUs and kernel are counted for a domain (`VIR_PERF_PARAM_*`): true for one that is. */
export interface PerfEvents extends NamedParameters {
  /** Bytes of last-level cache in use. */
  readonly cmt?: boolean | undefined
  /** Memory traffic of the whole system, in bytes per second. */
  readonly mbmt?: boolean | undefined
  /** Memory traffic through the own socket's controller, in bytes per second. */
  readonly mbml?: boolean | undefined
  /** Lookups that the cache could not answer. */
  readonly cacheMisses?: boolean | undefined
  /** Lookups in the cache. */
  readonly cacheReferences?: boolean | undefined
  /** Instructions carried out. */
  readonly instructions?: boolean | undefined
  /** Cycles of the CPU, at whatever frequency. */
  readonly cpuCycles?: boolean | undefined
  /** Branches. */
  readonly branchInstructions?: boolean | undefined
  /** Branches that were predicted wrongly. */
  readonly branchMisses?: boolean | undefined
  /** Cycles of the bus. */
  readonly busCycles?: boolean | undefined
  /** Cycles in which no instruction could be fetched or decoded. */
  readonly stalledCyclesFrontend?: boolean | undefined
  /** Cycles in which no instruction could be completed. */
  readonly stalledCyclesBackend?: boolean | undefined
  /** Cycles at the CPU's nominal frequency. */
  readonly refCpuCycles?: boolean | undefined
  /** Time of the CPU clock. */
  readonly cpuClock?: boolean | undefined
  /** Time of the task clock. */
  readonly taskClock?: boolean | undefined
  /** Page faults. */
  readonly pageFaults?: boolean | undefined
  /** Switches to another task. */
  readonly contextSwitches?: boolean | undefined
  /** Moves to another CPU. */
  readonly cpuMigrations?: boolean | undefined
  /** Page faults that did not need the disk. */
  readonly pageFaultsMin?: boolean | undefined
  /** Page faults that did. */
  readonly pageFaultsMaj?: boolean | undefined
  /** Accesses to addresses that were not aligned. */
  readonly alignmentFaults?: boolean | undefined
  /** Instructions that the kernel had to emulate. */
  readonly emulationFaults?: boolean | undefined
}

/** Measurements that are switched on because they cost something: this part of the facet `domain-tuning`. */
export abstract class DomainMeasurementFacet extends DomainBandwidthFacet {
  /** Which perf events are counted (`virDomainGetPerfEvents`). */
  async getPerfEvents(options: ImpactOptions = {}): Promise<Answered<PerfEvents>> {
    const answer = await this.ask('domainGetPerfEvents', [this.ref, impactFlags(options)], options)
    return answeredParameters(answer, DomainPerfEventFields)
  }

  /**
   * Switches the counting of perf events on or off and leaves the others (`virDomainSetPerfEvents`). The bulk statistics
   * have the counts.
   *
   * @throws VirtError `ARGUMENT_UNSUPPORTED` for one that the host cannot count.
   */
  async setPerfEvents(events: PerfEvents, options: ImpactOptions = {}): Promise<void> {
    const params = writeParameters(events, DomainPerfEventFields)
    await this.ask('domainSetPerfEvents', [this.ref, params, impactFlags(options)], options)
  }

  /**
   * Starts to measure how much of its memory a running domain changes (`virDomainStartDirtyRateCalc`). Answers at once; the
   * bulk statistics have the result.
   *
   * @param seconds - for how long, 1 to 60
   * @throws VirtError `OPERATION_INVALID` while another measurement is under way.
   */
  async startDirtyRateCalc(
    seconds: number,
    { mode = 'page-sampling', ...options }: CallOptions & { readonly mode?: DirtyRateMode } = {},
  ): Promise<void> {
    const flags = enumNumber(DomainDirtyRateCalcFlag, `mode-${mode}`)
    await this.ask('domainStartDirtyRateCalc', [this.ref, seconds, flags], options)
  }
}
