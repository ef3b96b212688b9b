import type { CallOptions } from '../call-options.ts'
import { DomainCpuStatsFields, DomainInterfaceAddressesSource } from '../driver/enums/domain-stats.ts'
import { IpAddressType } from '../driver/enums/ip-address-type.ts'
import type { DomainInterfaceStats } from '../driver/hypervisor/statistics.ts'
import { enumName, enumNumber, type NameOf } from '../enum-name.ts'
import { DomainJobsFacet } from './jobs.ts'
import { answeredParameters, type Answered } from './parameter-object.ts'
import { memoryStats, type MemoryStats } from './statistics/memory-stats.ts'

/** CPU time that a domain used (`VIR_DOMAIN_CPU_STATS_*`), in nanoseconds. */
export interface CpuStats {
  /** By the virtual CPUs and the hypervisor together. */
  readonly cpuTime?: bigint | undefined
  /** In user mode. */
  readonly userTime?: bigint | undefined
  /** In the kernel. */
  readonly systemTime?: bigint | undefined
  /** By the virtual CPUs alone. */
  readonly vcpuTime?: bigint | undefined
}

/** Which host CPUs {@link DomainStatsFacet.getPerCpuStats} covers. */
export interface PerCpuStatsOptions extends CallOptions {
  /** The first one; 0 when left out. */
  readonly start?: number
  /** How many; up to the last when left out. */
  readonly count?: number
}

/** Where the addresses of a guest are looked for (`virDomainInterfaceAddressesSource`). */
export type InterfaceAddressesSource = NameOf<typeof DomainInterfaceAddressesSource>

/** An interface of a guest with its addresses (`virDomainInterface`). */
export interface InterfaceAddresses {
  /** The host's name of it, such as `vnet0`; from the guest agent, the guest's own name, such as `eth0`. */
  readonly name: string
  /** MAC address, lower-case with colons; undefined for an interface without one. */
  readonly hardwareAddress: string | undefined
  /** Its addresses; empty when none is known. */
  readonly addresses: readonly InterfaceAddress[]
}

/** One address of a guest's interface (`virDomainIPAddress`). */
export interface InterfaceAddress {
  /** `ipv4` or `ipv6`. */
  readonly type: NameOf<typeof IpAddressType> | 'unknown'
  /** The address as text, without prefix. */
  readonly address: string
  /** Length of its network part, in bits; 0 when the source does not know it. */
  readonly prefix: number
}

/** What a running domain uses and does: a part of the facet `domain-stats`. */
export abstract class DomainStatsFacet extends DomainJobsFacet {
  /**
   * The memory of a running domain, as the hypervisor and the guest's balloon driver measure it (`virDomainMemoryStats`).
   *
   * @throws VirtError `OPERATION_INVALID` when it does not run.
   */
  async getMemoryStats(options?: CallOptions): Promise<MemoryStats> {
    return memoryStats(await this.ask('domainMemoryStats', [this.ref, 0], options))
  }

  /**
   * The traffic of one interface of a running domain (`virDomainInterfaceStats`).
   *
   * @param device - its name on the host, such as `vnet0`, or its MAC address
   * @throws VirtError `INVALID_ARG` for one that it does not have; `OPERATION_INVALID` when it does not run.
   */
  async getInterfaceStats(device: string, options?: CallOptions): Promise<DomainInterfaceStats> {
    return this.ask('domainInterfaceStats', [this.ref, device], options)
  }

  /** The time that a running domain used on all of the host's CPUs (`virDomainGetCPUStats`). */
  async getCpuStats(options?: CallOptions): Promise<Answered<CpuStats>> {
    const [total = []] = await this.ask('domainGetCPUStats', [this.ref, -1, 1, 0], options)
    return answeredParameters(total, DomainCpuStatsFields)
  }

  /**
   * The time that a running domain used on each of the host's CPUs, without properties for one that is offline
   * (`virDomainGetCPUStats`).
   *
   * @throws VirtError `INVALID_ARG` for a first CPU that the host does not have.
   */
  async getPerCpuStats({ start = 0, count = 0, ...options }: PerCpuStatsOptions = {}): Promise<
    Answered<CpuStats>[]
  > {
    const each = await this.ask('domainGetCPUStats', [this.ref, start, count, 0], options)
    return each.map(parameters => answeredParameters(parameters, DomainCpuStatsFields))
  }

  /**
   * The addresses of a running domain's interfaces (`virDomainInterfaceAddresses`).
   *
   * @param source - `lease`: what the host's virtual networks lent; `agent`: what the guest says; `arp`: the host's table
   * of neighbours, which may be out of date
   * @throws VirtError `ARGUMENT_UNSUPPORTED` for a source that the driver lacks; `AGENT_UNRESPONSIVE` without an agent.
   */
  async getInterfaceAddresses(
    source: InterfaceAddressesSource = 'lease',
    options?: CallOptions,
  ): Promise<InterfaceAddresses[]> {
    const number = enumNumber(DomainInterfaceAddressesSource, source)
    const interfaces = await this.ask('domainInterfaceAddresses', [this.ref, number, 0], options)
    return interfaces.map(({ addresses, ...guestInterface }) => ({
      ...guestInterface,
      addresses: addresses.map(each => ({ ...each, type: enumName(IpAddressType, each.type) })),
    }))
  }
}
