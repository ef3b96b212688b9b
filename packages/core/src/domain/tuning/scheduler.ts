import type { CallOptions } from '../../call-options.ts'
import { DomainSchedulerFields } from '../../driver/enums/domain-scheduler.ts'
import type { DomainSchedulerType } from '../../driver/hypervisor/domain-tuning/scheduler.ts'
import { impactFlags, type ImpactOptions } from '../impact-options.ts'
import {
  answeredParameters,
  writeParameters,
  type Answered,
  type NamedParameters,
} from '../parameter-object.ts'
import { DomainIothreadFacet } from './iothread.ts'

/**
 * How the host's scheduler treats a domain (`VIR_DOMAIN_SCHEDULER_*`). Which there are depends on the scheduler: shares,
 * periods and quotas belong to `posix`, `weight` and `cap` to `credit`, `reservation`, `limit` and `shares` to `allocation`.
 *
 * A period, 1000 to 1000000, and a quota are in microseconds: in each period CPUs may run for the time of the quota, at least
 * 1000; a negative quota is no limit.
 */
export interface SchedulerParameters extends NamedParameters {
  /** Weight of the domain against others that have the host's CPUs to share. */
  readonly cpuShares?: bigint | undefined
  /** Period for the domain as a whole, in microseconds. */
  readonly globalPeriod?: bigint | undefined
  /** Quota for the domain as a whole, in microseconds. */
  readonly globalQuota?: bigint | undefined
  /** Period for each virtual CPU, in microseconds. */
  readonly vcpuPeriod?: bigint | undefined
  /** Quota for each virtual CPU, in microseconds. */
  readonly vcpuQuota?: bigint | undefined
  /** Period for the emulator's threads, in microseconds. */
  readonly emulatorPeriod?: bigint | undefined
  /** Quota for the emulator's threads, in microseconds. */
  readonly emulatorQuota?: bigint | undefined
  /** Period for the IOThreads, in microseconds. */
  readonly iothreadPeriod?: bigint | undefined
  /** Quota for the IOThreads, in microseconds. */
  readonly iothreadQuota?: bigint | undefined
  /** Weight of the domain against others, 1 to 65535. */
  readonly weight?: number | undefined
  /** Most that the domain gets, in percent of one CPU; 0 for no limit. */
  readonly cap?: number | undefined
  /** Guaranteed to the domain, in MHz. */
  readonly reservation?: bigint | undefined
  /** Most that the domain gets, in MHz; -1 for no limit. */
  readonly limit?: bigint | undefined
  /** Weight of the domain against others; -1 low, -2 normal, -3 high. */
  readonly shares?: number | undefined
}

/** How the host's CPUs are shared among domains: this part of the facet `domain-tuning`. */
export abstract class DomainSchedulerFacet extends DomainIothreadFacet {
  /** Which scheduler it runs under, such as `posix` (`virDomainGetSchedulerType`). */
  async getSchedulerType(options?: CallOptions): Promise<DomainSchedulerType> {
    return this.ask('domainGetSchedulerType', [this.ref], options)
  }

  /**
   * How the scheduler treats it (`virDomainGetSchedulerParametersFlags`, `virDomainGetSchedulerParameters`).
   */
  async getSchedulerParameters(options: ImpactOptions = {}): Promise<Answered<SchedulerParameters>> {
    const flags = impactFlags(options)
    const answer = await this.ask('domainGetSchedulerParametersFlags', [this.ref, flags], options)
    return answeredParameters(answer, DomainSchedulerFields)
  }

  /**
   * Changes how the scheduler treats it: the given parameters, all of them or none (`virDomainSetSchedulerParametersFlags`,
   * `virDomainSetSchedulerParameters`).
   *
   * @throws VirtError `ARGUMENT_UNSUPPORTED` for one that the scheduler does not have; `INVALID_ARG` for a value out of range.
   */
  async setSchedulerParameters(parameters: SchedulerParameters, options: ImpactOptions = {}): Promise<void> {
    const params = writeParameters(parameters, DomainSchedulerFields)
    await this.ask('domainSetSchedulerParametersFlags', [this.ref, params, impactFlags(options)], options)
  }
}
