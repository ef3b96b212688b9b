import type { TypedParameters } from '@guestwork/util'
import type { CpuCompareResult } from '../enums/host-cpu.ts'
import type { Slot } from '../slot.ts'
import type { HostCpuMap, HostCpuStats, HostInfo, HostMemoryStats, SecurityModel } from './host-info.ts'

/**
 * The machine that the domains run on: what it is, what it can offer, how it is doing, and its sleep.
 *
 * `flags` without further mention have no meaning.
 *
 * @typeParam S - the driver's session
 */
export interface HostSlots<S> {
  /**
   * Firmware's description of the host as a `<sysinfo>` element (`virConnectGetSysinfo`). Rejects with
   * CONFIG_UNSUPPORTED when it cannot be read.
   */
  readonly connectGetSysinfo?: Slot<S, [flags: number], string>

  /**
   * Most virtual CPUs of a domain of type `type`, such as `kvm`; undefined means the driver's usual type
   * (`virConnectGetMaxVcpus`). A machine type may allow fewer, see `connectGetDomainCapabilities`. Rejects with
   * INVALID_ARG for a type that the driver does not have.
   */
  readonly connectGetMaxVcpus?: Slot<S, [type: string | undefined], number>

  /** What host and hypervisor can do, as a `<capabilities>` document (`virConnectGetCapabilities`). */
  readonly connectGetCapabilities?: Slot<S, [], string>

  /**
   * What a domain of one kind may use, as a `<domainCapabilities>` document (`virConnectGetDomainCapabilities`):
   * the path of its emulator, its architecture, machine type and virtualization type. The driver chooses what is
   * undefined, as it would for a new domain. Rejects with INVALID_ARG when they do not go together.
   */
  readonly connectGetDomainCapabilities?: Slot<
    S,
    [
      emulatorbin: string | undefined,
      arch: string | undefined,
      machine: string | undefined,
      virttype: string | undefined,
      flags: number,
    ],
    string
  >

  /**
   * Compare a `<cpu>` element with the CPU of the host (`virConnectCompareCPU`). `flags` are
   * `ConnectCompareCpuFlag`; with FAIL_INCOMPATIBLE it rejects with CPU_INCOMPATIBLE in place of the result
   * INCOMPATIBLE. What a hypervisor makes of the CPU is not taken into account.
   */
  readonly connectCompareCPU?: Slot<S, [xml: string, flags: number], CpuCompareResult>

  /**
   * Compare a `<cpu>` element with the CPU that a hypervisor offers its domains on this host
   * (`virConnectCompareHypervisorCPU`). The hypervisor is chosen as in `connectGetDomainCapabilities`; `flags` as
   * in `connectCompareCPU`.
   */
  readonly connectCompareHypervisorCPU?: Slot<
    S,
    [
      emulator: string | undefined,
      arch: string | undefined,
      machine: string | undefined,
      virttype: string | undefined,
      xmlCPU: string,
      flags: number,
    ],
    CpuCompareResult
  >

  /**
   * The CPU with the most features that all the given host CPUs have, as a `<cpu>` element
   * (`virConnectBaselineCPU`). `flags` are `ConnectBaselineCpuFlag`. Rejects with INVALID_ARG for an empty list,
   * OPERATION_FAILED when they have nothing in common.
   */
  readonly connectBaselineCPU?: Slot<S, [xmlCPUs: readonly string[], flags: number], string>

  /**
   * As `connectBaselineCPU`, limited to what a hypervisor can offer on this host, which is chosen as in
   * `connectGetDomainCapabilities` (`virConnectBaselineHypervisorCPU`). With a single CPU the answer is that CPU as
   * the hypervisor would run it, with the features that would have to go.
   */
  readonly connectBaselineHypervisorCPU?: Slot<
    S,
    [
      emulator: string | undefined,
      arch: string | undefined,
      machine: string | undefined,
      virttype: string | undefined,
      xmlCPUs: readonly string[],
      flags: number,
    ],
    string
  >

  /**
   * Names of the CPU models that a definition for this architecture may use (`virConnectGetCPUModelNames`); an
   * empty list means that any name is passed on. Rejects with INVALID_ARG for an architecture that does not exist.
   */
  readonly connectGetCPUModelNames?: Slot<S, [arch: string, flags: number], readonly string[]>

  /** Model, memory and CPU layout in short (`virNodeGetInfo`). */
  readonly nodeGetInfo?: Slot<S, [], HostInfo>

  /**
   * CPU time since the host booted, of one CPU or, with `ALL_CPUS` (-1), of all together (`virNodeGetCPUStats`).
   * Rejects with INVALID_ARG for a CPU that the host does not have.
   */
  readonly nodeGetCPUStats?: Slot<S, [cpuNum: number, flags: number], HostCpuStats>

  /**
   * Use of memory in one NUMA node or, with `ALL_CELLS` (-1), in the whole host (`virNodeGetMemoryStats`). Rejects
   * with INVALID_ARG for a node that the host does not have.
   */
  readonly nodeGetMemoryStats?: Slot<S, [cellNum: number, flags: number], HostMemoryStats>

  /**
   * Free memory of up to `maxCells` NUMA nodes from number `startCell` on, in bytes each; fewer when there are no
   * more (`virNodeGetCellsFreeMemory`). Rejects with INVALID_ARG when the first one does not exist.
   */
  readonly nodeGetCellsFreeMemory?: Slot<S, [startCell: number, maxCells: number], readonly bigint[]>

  /** Free memory of the host in bytes (`virNodeGetFreeMemory`). */
  readonly nodeGetFreeMemory?: Slot<S, [], bigint>

  /** The first security model that is in force for domains (`virNodeGetSecurityModel`). */
  readonly nodeGetSecurityModel?: Slot<S, [], SecurityModel>

  /**
   * Send the host to sleep soon after the answer, and wake it after `duration` seconds, at least 60
   * (`virNodeSuspendForDuration`). `target` is a `NodeSuspendTarget`. Rejects with OPERATION_INVALID while another
   * such call is under way, ARGUMENT_UNSUPPORTED when the host does not know that kind of sleep, INVALID_ARG for
   * less than a minute.
   */
  readonly nodeSuspendForDuration?: Slot<S, [target: number, duration: bigint, flags: number], void>

  /**
   * How the host merges equal pages; the fields are those of `NodeMemoryFields`, and those that it does not have
   * are left out (`virNodeGetMemoryParameters`).
   */
  readonly nodeGetMemoryParameters?: Slot<S, [flags: number], TypedParameters>

  /**
   * Change some of the parameters that `nodeGetMemoryParameters` shows (`virNodeSetMemoryParameters`). Rejects with
   * OPERATION_UNSUPPORTED, and changes nothing, when the host lacks one of them; INVALID_ARG for one that cannot be
   * set.
   */
  readonly nodeSetMemoryParameters?: Slot<S, [params: TypedParameters, flags: number], void>

  /** Which CPUs the host has and which of them are online (`virNodeGetCPUMap`). */
  readonly nodeGetCPUMap?: Slot<S, [flags: number], HostCpuMap>

  /**
   * How many pages of the given sizes, in KiB, are free in `cellCount` NUMA nodes from number `startCell` on
   * (`virNodeGetFreePages`). The answer has all sizes of the first node, in the order of `pages`, then those of the
   * next. With `startCell` -1 it is about the host as a whole. Nodes beyond the last are left out. Rejects with
   * INVALID_ARG for a node that does not exist, OPERATION_FAILED for a page size that the host does not have.
   */
  readonly nodeGetFreePages?: Slot<
    S,
    [pages: readonly number[], startCell: number, cellCount: number, flags: number],
    readonly bigint[]
  >

  /**
   * Reserve huge pages (`virNodeAllocPages`): `pageCounts[i]` pages of `pageSizes[i]` KiB in each of `cellCount`
   * NUMA nodes from number `startCell` on; -1 spreads them evenly over all nodes. `flags` are `NodeAllocPagesFlag`.
   * Answers how many nodes were adjusted. Rejects with INVALID_ARG when the lists differ in length,
   * OPERATION_FAILED when the host cannot find so many pages; what was reserved until then stays.
   */
  readonly nodeAllocPages?: Slot<
    S,
    [
      pageSizes: readonly number[],
      pageCounts: readonly bigint[],
      startCell: number,
      cellCount: number,
      flags: number,
    ],
    number
  >

  /**
   * Keys and limits of AMD's encrypted virtualization; the fields are those of `NodeSevFields`
   * (`virNodeGetSEVInfo`). Rejects with OPERATION_UNSUPPORTED where host or hypervisor do not have it.
   */
  readonly nodeGetSEVInfo?: Slot<S, [flags: number], TypedParameters>

  /** `nodeDeviceDetachFlags` with the usual driver (`virNodeDeviceDettach`). Core derives it from that one. */
  readonly nodeDeviceDettach?: Slot<S, [name: string], void>

  /**
   * Take a device away from the host, so that a domain can have it (`virNodeDeviceDetachFlags`). `name` is that of
   * the node device, `driverName` the driver that holds it for domains, such as `vfio`; undefined leaves the
   * choice. Rejects with NO_NODE_DEVICE, OPERATION_INVALID while a domain has it, ARGUMENT_UNSUPPORTED for a driver
   * that is not known, CONFIG_UNSUPPORTED when the host lacks it.
   */
  readonly nodeDeviceDetachFlags?: Slot<
    S,
    [name: string, driverName: string | undefined, flags: number],
    void
  >

  /**
   * Give a device back to the host after `nodeDeviceDetachFlags` (`virNodeDeviceReAttach`). Rejects with
   * NO_NODE_DEVICE, and with OPERATION_INVALID while a domain has it.
   */
  readonly nodeDeviceReAttach?: Slot<S, [name: string], void>

  /**
   * Reset a device that was taken away from the host (`virNodeDeviceReset`). Rejects with NO_NODE_DEVICE,
   * OPERATION_INVALID while a domain has it, and INTERNAL_ERROR when it can only be reset together with others that
   * are in use.
   */
  readonly nodeDeviceReset?: Slot<S, [name: string], void>
}
