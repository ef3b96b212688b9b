import type { Bitmap } from '@guestwork/util'
import {
  DomainMemoryFields,
  DomainMemoryModFlag,
  DomainNumaFields,
  DomainNumatuneMemMode,
} from '../../driver/enums/domain-memory.ts'
import { enumName, enumNumber, type NameOf } from '../../enum-name.ts'
import { flagBits } from '../../flag-bits.ts'
import { impactBits, impactFlags, type ImpactOptions } from '../impact-options.ts'
import {
  answeredParameters,
  writeParameters,
  type Answered,
  type NamedParameters,
} from '../parameter-object.ts'
import { listOf, numbersOf } from './cpu-map.ts'
import { DomainVcpuFacet } from './vcpu.ts'

const memoryBits = { ...impactBits, maximum: DomainMemoryModFlag.MAXIMUM }

/** Which size of a domain's memory is set. */
export interface SetMemoryOptions extends ImpactOptions {
  /** The most that it can have, in place of what it has. */
  readonly maximum?: boolean
}

/**
 * Limits of what a domain's memory may take of its host (`VIR_DOMAIN_MEMORY_*`), in KiB; `DOMAIN_MEMORY_UNLIMITED` is none.
 */
export interface MemoryParameters extends NamedParameters {
  /** Never more than this, the hypervisor's process included; beyond it the host ends the domain. In KiB. */
  readonly hardLimit?: bigint | undefined
  /** Not more than this while the host is short of memory. In KiB. */
  readonly softLimit?: bigint | undefined
  /** At least this much is kept for it. In KiB. */
  readonly minGuarantee?: bigint | undefined
  /** Never more than this of memory and swap together. In KiB, not below `hardLimit`. */
  readonly swapHardLimit?: bigint | undefined
}

/** How a domain's memory lies on the host's NUMA nodes (`VIR_DOMAIN_NUMA_*`). */
export interface NumaParameters extends NamedParameters {
  /** The nodes that it is taken from; empty for all. */
  readonly nodeset?: Bitmap | undefined
  /** How they are used: `strict`, `preferred`, `interleave` or `restrictive`. An answer leaves out one that is not known. */
  readonly mode?: NameOf<typeof DomainNumatuneMemMode> | undefined
}

/** How much memory it has and what it takes of the host: this part of the facet `domain-tuning`. */
export abstract class DomainMemoryFacet extends DomainVcpuFacet {
  /**
   * Sets how much memory it has, in KiB, with `maximum` how much it can have (`virDomainSetMemoryFlags`,
   * `virDomainSetMemory`, `virDomainSetMaxMemory`). A running guest is asked for it and takes its time.
   *
   * @throws VirtError `INVALID_ARG` for more than the maximum; `OPERATION_INVALID` where the maximum of a running domain
   * cannot change.
   */
  async setMemory(kib: bigint, options: SetMemoryOptions = {}): Promise<void> {
    await this.ask('domainSetMemoryFlags', [this.ref, kib, flagBits(memoryBits, options)], options)
  }

  /**
   * Sets how often the guest reports its memory statistics, in seconds; 0 for never (`virDomainSetMemoryStatsPeriod`).
   *
   * @throws VirtError `INVALID_ARG` for a negative period.
   */
  async setMemoryStatsPeriod(seconds: number, options: ImpactOptions = {}): Promise<void> {
    await this.ask('domainSetMemoryStatsPeriod', [this.ref, seconds, impactFlags(options)], options)
  }

  /** The limits of its memory that the hypervisor has (`virDomainGetMemoryParameters`). */
  async getMemoryParameters(options: ImpactOptions = {}): Promise<Answered<MemoryParameters>> {
    const answer = await this.ask('domainGetMemoryParameters', [this.ref, impactFlags(options)], options)
    return answeredParameters(answer, DomainMemoryFields)
  }

  /** Sets the given limits of its memory and leaves the others (`virDomainSetMemoryParameters`). */
  async setMemoryParameters(limits: MemoryParameters, options: ImpactOptions = {}): Promise<void> {
    const params = writeParameters(limits, DomainMemoryFields)
    await this.ask('domainSetMemoryParameters', [this.ref, params, impactFlags(options)], options)
  }

  /** How its memory lies on the host's NUMA nodes (`virDomainGetNumaParameters`). */
  async getNumaParameters(options: ImpactOptions = {}): Promise<Answered<NumaParameters>> {
    const answer = await this.ask('domainGetNumaParameters', [this.ref, impactFlags(options)], options)
    const { numaNodeset, numaMode, parameters } = answeredParameters(answer, DomainNumaFields)
    const mode = numaMode === undefined ? 'unknown' : enumName(DomainNumatuneMemMode, numaMode)
    return {
      nodeset: numbersOf(numaNodeset),
      mode: mode === 'unknown' ? undefined : mode,
      parameters,
    }
  }

  /**
   * Changes how its memory lies on the host's NUMA nodes (`virDomainSetNumaParameters`).
   *
   * @throws VirtError `OPERATION_INVALID` for another mode of a running domain, or other nodes unless it is `restrictive`.
   */
  async setNumaParameters(numa: NumaParameters, options: ImpactOptions = {}): Promise<void> {
    const { nodeset, mode, parameters } = numa
    const numaMode = mode === undefined ? undefined : enumNumber(DomainNumatuneMemMode, mode)
    const params = writeParameters({ numaNodeset: listOf(nodeset), numaMode, parameters }, DomainNumaFields)
    await this.ask('domainSetNumaParameters', [this.ref, params, impactFlags(options)], options)
  }
}
