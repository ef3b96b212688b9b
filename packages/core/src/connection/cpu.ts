import type { CallOptions } from '../call-options.ts'
import { ConnectBaselineCpuFlag, ConnectCompareCpuFlag, CpuCompareResult } from '../driver/enums/host-cpu.ts'
import { enumName, type NameOf } from '../enum-name.ts'
import { flagBits } from '../flag-bits.ts'
import { ConnectionObject } from './connection-object.ts'

const compareBits = {
  failIncompatible: ConnectCompareCpuFlag.FAIL_INCOMPATIBLE,
  validate: ConnectCompareCpuFlag.VALIDATE_XML,
}
const baselineBits = {
  expandFeatures: ConnectBaselineCpuFlag.EXPAND_FEATURES,
  migratable: ConnectBaselineCpuFlag.MIGRATABLE,
}

/** A hypervisor of the host. The driver chooses what is left out, as it would for a new domain. */
export interface HypervisorChoice {
  /** Path of the emulator on the host. */
  readonly emulator?: string
  /** Architecture of the guest, such as `x86_64`. */
  readonly arch?: string
  /** Machine type, such as `q35`. */
  readonly machine?: string
  /** Kind of virtualization, such as `kvm`. */
  readonly virtType?: string
}

/** How CPUs are compared (`virConnectCompareCPUFlags`). */
export interface CompareCpuOptions extends CallOptions {
  /** Reject with `CPU_INCOMPATIBLE`, which says what is missing, in place of answering `incompatible`. */
  readonly failIncompatible?: boolean
  /** Check the description against the schema. */
  readonly validate?: boolean
}

/** What a common CPU lists (`virConnectBaselineCPUFlags`). */
export interface BaselineCpuOptions extends CallOptions {
  /** Also the features that the model implies. */
  readonly expandFeatures?: boolean
  /** Only features that a domain can be migrated with. */
  readonly migratable?: boolean
}

/** How a CPU compares with another (`virCPUCompareResult`): `superset` when the host offers all of it and more. */
export type CpuComparison = NameOf<typeof CpuCompareResult> | 'unknown'

/** What the host's hypervisors and CPUs can do: a part of the facet `host`. */
export abstract class ConnectionCpuFacet extends ConnectionObject {
  /**
   * What a domain of one kind may use, as a `<domainCapabilities>` document (`virConnectGetDomainCapabilities`).
   *
   * @throws VirtError `INVALID_ARG` for a choice that does not go together.
   */
  async getDomainCapabilities(options: HypervisorChoice & CallOptions = {}): Promise<string> {
    return this.ask('connectGetDomainCapabilities', [...choice(options), 0], options)
  }

  /**
   * Compares a `<cpu>` element with the host's CPU (`virConnectCompareCPU`).
   *
   * @throws VirtError `CPU_INCOMPATIBLE` for `failIncompatible`; `XML_ERROR` for an element that does not hold.
   */
  async compareCpu(xml: string, options: CompareCpuOptions = {}): Promise<CpuComparison> {
    const flags = flagBits(compareBits, options)
    return enumName(CpuCompareResult, await this.ask('connectCompareCPU', [xml, flags], options))
  }

  /** Compares a `<cpu>` element with what a hypervisor offers its domains on this host (`virConnectCompareHypervisorCPU`). */
  async compareHypervisorCpu(
    xml: string,
    options: HypervisorChoice & CompareCpuOptions = {},
  ): Promise<CpuComparison> {
    const flags = flagBits(compareBits, options)
    const result = await this.ask('connectCompareHypervisorCPU', [...choice(options), xml, flags], options)
    return enumName(CpuCompareResult, result)
  }

  /**
   * The CPU with the most features that all these have, as a `<cpu>` element (`virConnectBaselineCPU`).
   *
   * @throws VirtError `OPERATION_FAILED` when they have nothing in common; `INVALID_ARG` for none.
   */
  async baselineCpu(cpus: readonly string[], options: BaselineCpuOptions = {}): Promise<string> {
    return this.ask('connectBaselineCPU', [cpus, flagBits(baselineBits, options)], options)
  }

  /** As {@link baselineCpu}, limited to what a hypervisor can offer on this host (`virConnectBaselineHypervisorCPU`). */
  async baselineHypervisorCpu(
    cpus: readonly string[],
    options: HypervisorChoice & BaselineCpuOptions = {},
  ): Promise<string> {
    const flags = flagBits(baselineBits, options)
    return this.ask('connectBaselineHypervisorCPU', [...choice(options), cpus, flags], options)
  }

  /**
   * Names of the CPU models that a definition may use (`virConnectGetCPUModelNames`); none means that any name is passed on.
   *
   * @throws VirtError `INVALID_ARG` for an architecture that does not exist.
   */
  async getCpuModelNames(arch: string, options?: CallOptions): Promise<readonly string[]> {
    return this.ask('connectGetCPUModelNames', [arch, 0], options)
  }
}

type Choice = [
  emulator: string | undefined,
  arch: string | undefined,
  machine: string | undefined,
  virtType: string | undefined,
]

function choice({ emulator, arch, machine, virtType }: HypervisorChoice): Choice {
  return [emulator, arch, machine, virtType]
}
