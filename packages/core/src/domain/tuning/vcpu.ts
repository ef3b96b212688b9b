import { formatBitmap, type Bitmap } from '@guestwork/util'
import type { CallOptions } from '../../call-options.ts'
import { DomainVcpuFlag, VcpuHostCpuState, VcpuState } from '../../driver/enums/domain-vcpu.ts'
import type { VcpuInfo } from '../../driver/hypervisor/thread-info.ts'
import { enumName, type NameOf } from '../../enum-name.ts'
import { flagBits } from '../../flag-bits.ts'
import { impactBits, impactFlags, type ImpactOptions } from '../impact-options.ts'
import { DomainSaveFacet } from '../saving.ts'
import { cpuMap, hostCpus } from './cpu-map.ts'

const countBits = { ...impactBits, maximum: DomainVcpuFlag.MAXIMUM, guest: DomainVcpuFlag.GUEST }
const setBits = { ...countBits, hotpluggable: DomainVcpuFlag.HOTPLUGGABLE }

/** Which count of virtual CPUs is meant. */
export interface VcpuCountOptions extends ImpactOptions {
  /** The most that there can be, in place of what there is. */
  readonly maximum?: boolean
  /** Those that the guest's system uses, by way of its agent. */
  readonly guest?: boolean
}

/** Which count of virtual CPUs is set. */
export interface SetVcpusOptions extends VcpuCountOptions {
  /** What is added can be taken away again. */
  readonly hotpluggable?: boolean
}

/** What a virtual CPU does, and where it may run (`virVcpuInfo`). */
export interface DomainVcpu {
  /** Its number, from 0; numbers may be missing. */
  readonly number: number
  /** What it does. */
  readonly state: NameOf<typeof VcpuState> | 'unknown'
  /** CPU time that it used, in nanoseconds. */
  readonly cpuTime: bigint
  /** The host CPU that it runs on, or why there is none: `offline`, or `unavailable` where the hypervisor does not tell. */
  readonly cpu: number | 'offline' | 'unavailable'
  /** The host CPUs that it may run on. */
  readonly affinity: Bitmap
}

/** Virtual CPUs and the host CPUs that they run on: this part of the facet `domain-tuning`. */
export abstract class DomainVcpuFacet extends DomainSaveFacet {
  /** How many virtual CPUs it has, or can have (`virDomainGetVcpusFlags`). */
  async getVcpuCount(options: VcpuCountOptions = {}): Promise<number> {
    return this.ask('domainGetVcpusFlags', [this.ref, flagBits(countBits, options)], options)
  }

  /**
   * Sets how many virtual CPUs it has, or can have (`virDomainSetVcpusFlags`, `virDomainSetVcpus`).
   *
   * @throws VirtError `INVALID_ARG` for more than the maximum, for 0, and for `maximum` without `config`.
   */
  async setVcpus(count: number, options: SetVcpusOptions = {}): Promise<void> {
    await this.ask('domainSetVcpusFlags', [this.ref, count, flagBits(setBits, options)], options)
  }

  /**
   * Plugs single virtual CPUs in or out (`virDomainSetVcpu`).
   *
   * @throws VirtError `INVALID_ARG` for one that cannot be plugged; nothing is changed then.
   */
  async setVcpu(vcpus: Bitmap, enable: boolean, options: ImpactOptions = {}): Promise<void> {
    const list = formatBitmap(vcpus)
    await this.ask('domainSetVcpu', [this.ref, list, enable, impactFlags(options)], options)
  }

  /**
   * What the virtual CPUs of a running domain do, by ascending number (`virDomainGetVcpus`).
   *
   * @throws VirtError `OPERATION_INVALID` when it does not run.
   */
  async getVcpus(options?: CallOptions): Promise<DomainVcpu[]> {
    return (await this.ask('domainGetVcpus', [this.ref], options)).map(domainVcpu)
  }

  /**
   * Sets which host CPUs a virtual CPU may run on (`virDomainPinVcpuFlags`, `virDomainPinVcpu`).
   *
   * @throws VirtError `INVALID_ARG` without a CPU, and for a virtual CPU that does not exist.
   */
  async pinVcpu(vcpu: number, cpus: Bitmap, options: ImpactOptions = {}): Promise<void> {
    await this.ask('domainPinVcpuFlags', [this.ref, vcpu, cpuMap(cpus), impactFlags(options)], options)
  }

  /** The host CPUs that each virtual CPU may run on, by its number (`virDomainGetVcpuPinInfo`). */
  async getVcpuPinInfo(options: ImpactOptions = {}): Promise<Bitmap[]> {
    return (await this.ask('domainGetVcpuPinInfo', [this.ref, impactFlags(options)], options)).map(hostCpus)
  }

  /**
   * Sets which host CPUs the emulator's threads may run on (`virDomainPinEmulator`).
   *
   * @throws VirtError `INVALID_ARG` without a CPU.
   */
  async pinEmulator(cpus: Bitmap, options: ImpactOptions = {}): Promise<void> {
    await this.ask('domainPinEmulator', [this.ref, cpuMap(cpus), impactFlags(options)], options)
  }

  /** The host CPUs of the emulator's threads; undefined when it has none (`virDomainGetEmulatorPinInfo`). */
  async getEmulatorPinInfo(options: ImpactOptions = {}): Promise<Bitmap | undefined> {
    const cpumap = await this.ask('domainGetEmulatorPinInfo', [this.ref, impactFlags(options)], options)
    return cpumap && hostCpus(cpumap)
  }
}

function domainVcpu({ number, state, cpuTime, cpu, cpumap }: VcpuInfo): DomainVcpu {
  const nowhere = cpu === VcpuHostCpuState.OFFLINE ? 'offline' : 'unavailable'
  return {
    number,
    state: enumName(VcpuState, state),
    cpuTime,
    cpu: cpu < 0 ? nowhere : cpu,
    affinity: hostCpus(cpumap),
  }
}
