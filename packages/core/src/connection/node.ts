import type { Bitmap } from '@guestwork/util'
import type { CallOptions } from '../call-options.ts'
import { answeredParameters, type Answered } from '../domain/parameter-object.ts'
import { hostCpus } from '../domain/tuning/cpu-map.ts'
import { ALL_CPUS } from '../driver/enums/host-cpu.ts'
import { NodeSevFields } from '../driver/enums/host-memory.ts'
import { NodeSuspendTarget } from '../driver/enums/node-suspend-target.ts'
import type { HostCpuStats, HostInfo, SecurityModel } from '../driver/hypervisor/host-info.ts'
import { enumNumber, type NameOf } from '../enum-name.ts'
import { ConnectionNodeMemoryFacet } from './node-memory.ts'

/** Which CPUs the host has (`virNodeGetCPUMap`). */
export interface NodeCpuMap {
  /** How many are present, online or not. */
  readonly cpus: number
  /** How many are online. */
  readonly online: number
  /** The numbers of those that are online. */
  readonly onlineCpus: Bitmap
}

/** Keys and limits of AMD's encrypted virtualization (`VIR_NODE_SEV_*`). */
export interface NodeSevInfo {
  /** The platform's Diffie-Hellman key; base64. */
  readonly pdh?: string | undefined
  /** The platform's certificates: PEK, OCA and CEK; base64. */
  readonly certChain?: string | undefined
  /** The identity of the first CPU, to fetch its signed key by; base64. */
  readonly cpu0Id?: string | undefined
  /** Position of the bit in a page address that marks it as encrypted. */
  readonly cbitpos?: number | undefined
  /** Bits of the physical address that encryption costs. */
  readonly reducedPhysBits?: number | undefined
  /** Most guests with SEV at a time. */
  readonly maxGuests?: number | undefined
  /** Most guests with SEV-ES at a time. */
  readonly maxEsGuests?: number | undefined
}

/** What the host is and how it is doing, and its sleep: a part of the facet `host`. */
export abstract class ConnectionNodeFacet extends ConnectionNodeMemoryFacet {
  /** CPUs and memory of the host (`virNodeGetInfo`). */
  async getNodeInfo(options?: CallOptions): Promise<HostInfo> {
    return this.ask('nodeGetInfo', [], options)
  }

  /** Which CPUs the host has, and which of them are online (`virNodeGetCPUMap`). */
  async getNodeCpuMap(options?: CallOptions): Promise<NodeCpuMap> {
    const { cpus, online, map } = await this.ask('nodeGetCPUMap', [0], options)
    return { cpus, online, onlineCpus: hostCpus(map) }
  }

  /**
   * CPU time since the host booted, in nanoseconds (`virNodeGetCPUStats`).
   *
   * @param cpu - number of a CPU; all together when left out
   * @throws VirtError `INVALID_ARG` for a CPU that the host does not have.
   */
  async getNodeCpuStats(cpu: number = ALL_CPUS, options?: CallOptions): Promise<HostCpuStats> {
    return this.ask('nodeGetCPUStats', [cpu, 0], options)
  }

  /** How the host keeps domains apart (`virNodeGetSecurityModel`); its model is empty when it does not. */
  async getNodeSecurityModel(options?: CallOptions): Promise<SecurityModel> {
    return this.ask('nodeGetSecurityModel', [], options)
  }

  /**
   * Keys and limits of AMD's encrypted virtualization (`virNodeGetSEVInfo`).
   *
   * @throws VirtError `OPERATION_UNSUPPORTED` where host or hypervisor do not have it.
   */
  async getNodeSevInfo(options?: CallOptions): Promise<Answered<NodeSevInfo>> {
    return answeredParameters(await this.ask('nodeGetSEVInfo', [0], options), NodeSevFields)
  }

  /** Firmware's description of the host as a `<sysinfo>` element (`virConnectGetSysinfo`). */
  async getSysinfo(options?: CallOptions): Promise<string> {
    return this.ask('connectGetSysinfo', [0], options)
  }

  /**
   * Sends the host to sleep soon after the answer, and wakes it again (`virNodeSuspendForDuration`).
   *
   * @param target - `mem`, `disk` or `hybrid`
   * @param seconds - at least 60
   * @throws VirtError `OPERATION_INVALID` while another such call is under way; `ARGUMENT_UNSUPPORTED` for a sleep that the
   * host does not have; `INVALID_ARG` for less than a minute.
   */
  async nodeSuspendForDuration(
    target: NameOf<typeof NodeSuspendTarget>,
    seconds: bigint,
    options?: CallOptions,
  ): Promise<void> {
    const number = enumNumber(NodeSuspendTarget, target)
    await this.ask('nodeSuspendForDuration', [number, seconds, 0], options)
  }
}
