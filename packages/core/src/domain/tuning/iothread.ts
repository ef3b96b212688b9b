import type { Bitmap } from '@guestwork/util'
import { DomainIothreadFields } from '../../driver/enums/domain-iothread.ts'
import { impactFlags, type ImpactOptions } from '../impact-options.ts'
import { writeParameters, type NamedParameters } from '../parameter-object.ts'
import { cpuMap, hostCpus } from './cpu-map.ts'
import { DomainMemoryFacet } from './memory.ts'

/** An IOThread, and where it may run (`virDomainIOThreadInfo`). */
export interface DomainIothread {
  /** Its number, from 1. */
  readonly id: number
  /** The host CPUs that it may run on. */
  readonly affinity: Bitmap
}

/** How an IOThread works (`VIR_DOMAIN_IOTHREAD_*`). */
export interface IothreadParameters extends NamedParameters {
  /** Longest time that it polls before it waits, in nanoseconds; 0 for no polling. */
  readonly pollMaxNs?: bigint | undefined
  /** Factor by which the polling time grows; 0 leaves it to the hypervisor. */
  readonly pollGrow?: number | undefined
  /** Divisor by which the polling time shrinks; 0 leaves it to the hypervisor. */
  readonly pollShrink?: number | undefined
  /** Fewest threads in its pool; -1 leaves it to the hypervisor. */
  readonly threadPoolMin?: number | undefined
  /** Most threads in its pool, at least 1; -1 leaves it to the hypervisor. */
  readonly threadPoolMax?: number | undefined
}

/** IOThreads, the hypervisor's threads that serve disks: this part of the facet `domain-tuning`. */
export abstract class DomainIothreadFacet extends DomainMemoryFacet {
  /** Its IOThreads, by ascending number (`virDomainGetIOThreadInfo`). */
  async getIothreadInfo(options: ImpactOptions = {}): Promise<DomainIothread[]> {
    const threads = await this.ask('domainGetIOThreadInfo', [this.ref, impactFlags(options)], options)
    return threads.map(({ id, cpumap }) => ({ id, affinity: hostCpus(cpumap) }))
  }

  /**
   * Sets which host CPUs an IOThread may run on (`virDomainPinIOThread`).
   *
   * @throws VirtError `INVALID_ARG` without a CPU, and for a number that does not exist.
   */
  async pinIothread(id: number, cpus: Bitmap, options: ImpactOptions = {}): Promise<void> {
    await this.ask('domainPinIOThread', [this.ref, id, cpuMap(cpus), impactFlags(options)], options)
  }

  /**
   * Adds an IOThread (`virDomainAddIOThread`).
   *
   * @param id - its number, from 1
   * @throws VirtError `INVALID_ARG` for 0 and for a number in use.
   */
  async addIothread(id: number, options: ImpactOptions = {}): Promise<void> {
    await this.ask('domainAddIOThread', [this.ref, id, impactFlags(options)], options)
  }

  /**
   * Removes an IOThread (`virDomainDelIOThread`).
   *
   * @throws VirtError `INVALID_ARG` for a number that does not exist, and for a thread that serves a disk.
   */
  async deleteIothread(id: number, options: ImpactOptions = {}): Promise<void> {
    await this.ask('domainDelIOThread', [this.ref, id, impactFlags(options)], options)
  }

  /**
   * Sets the given parameters of an IOThread and leaves the others (`virDomainSetIOThreadParams`). The bulk statistics show
   * them.
   *
   * @throws VirtError `INVALID_ARG` for a number that does not exist.
   */
  async setIothreadParameters(
    id: number,
    parameters: IothreadParameters,
    options: ImpactOptions = {},
  ): Promise<void> {
    const params = writeParameters(parameters, DomainIothreadFields)
    await this.ask('domainSetIOThreadParams', [this.ref, id, params, impactFlags(options)], options)
  }
}
