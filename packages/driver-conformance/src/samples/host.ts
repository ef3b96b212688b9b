import {
  ConnectBaselineCpuFlag,
  ConnectCompareCpuFlag,
  NodeAllocPagesFlag,
  type AllocPagesOptions,
  type BaselineCpuOptions,
  type CompareCpuOptions,
} from '@guestwork/core'
import { ofConnection, type Sample } from './sample.ts'

const someCpu = '<cpu><arch>x86_64</arch><model>qemu64</model></cpu>'
const compareBits = {
  failIncompatible: ConnectCompareCpuFlag.FAIL_INCOMPATIBLE,
  validate: ConnectCompareCpuFlag.VALIDATE_XML,
}
const baselineBits = {
  expandFeatures: ConnectBaselineCpuFlag.EXPAND_FEATURES,
  migratable: ConnectBaselineCpuFlag.MIGRATABLE,
}

/** Calls of the slots of the facet `host`, and of those of `connection` about the host. */
export const hostSamples: readonly Sample[] = [
  ofConnection('connectGetHostname', (connection, options) => connection.getHostname(options)),
  ofConnection('connectGetCapabilities', (connection, options) => connection.getCapabilities(options)),
  ofConnection('connectGetSysinfo', (connection, options) => connection.getSysinfo(options)),
  ofConnection('connectGetMaxVcpus', (connection, options) => connection.getMaxVcpus(undefined, options)),
  ofConnection('connectGetDomainCapabilities', (connection, options) =>
    connection.getDomainCapabilities(options),
  ),
  ofConnection(
    'connectCompareCPU',
    (connection, options: CompareCpuOptions | undefined) => connection.compareCpu(someCpu, options),
    compareBits,
  ),
  ofConnection(
    'connectCompareHypervisorCPU',
    (connection, options: CompareCpuOptions | undefined) => connection.compareHypervisorCpu(someCpu, options),
    compareBits,
  ),
  ofConnection(
    'connectBaselineCPU',
    (connection, options: BaselineCpuOptions | undefined) => connection.baselineCpu([someCpu], options),
    baselineBits,
  ),
  ofConnection(
    'connectBaselineHypervisorCPU',
    (connection, options: BaselineCpuOptions | undefined) =>
      connection.baselineHypervisorCpu([someCpu], options),
    baselineBits,
  ),
  ofConnection('connectGetCPUModelNames', (connection, options) =>
    connection.getCpuModelNames('x86_64', options),
  ),
  ofConnection('nodeGetInfo', (connection, options) => connection.getNodeInfo(options)),
  ofConnection('nodeGetCPUMap', (connection, options) => connection.getNodeCpuMap(options)),
  ofConnection('nodeGetCPUStats', (connection, options) => connection.getNodeCpuStats(undefined, options)),
  ofConnection('nodeGetMemoryStats', (connection, options) =>
    connection.getNodeMemoryStats(undefined, options),
  ),
  ofConnection('nodeGetMemoryParameters', (connection, options) =>
    connection.getNodeMemoryParameters(options),
  ),
  {
    ...ofConnection('nodeSetMemoryParameters', (connection, options) =>
      connection.setNodeMemoryParameters({ shmPagesToScan: 100 }, options),
    ),
    disturbs: true,
  },
  ofConnection('nodeGetFreeMemory', (connection, options) => connection.getNodeFreeMemory(options)),
  ofConnection('nodeGetCellsFreeMemory', (connection, options) => connection.getNodeCellsFreeMemory(options)),
  ofConnection('nodeGetFreePages', (connection, options) => connection.getNodeFreePages([4], options)),
  {
    ...ofConnection(
      'nodeAllocPages',
      (connection, options: AllocPagesOptions | undefined) =>
        connection.nodeAllocPages([{ size: 2048, count: 1n }], options),
      { set: NodeAllocPagesFlag.SET },
    ),
    disturbs: true,
  },
  ofConnection('nodeGetSecurityModel', (connection, options) => connection.getNodeSecurityModel(options)),
  ofConnection('nodeGetSEVInfo', (connection, options) => connection.getNodeSevInfo(options)),
  {
    ...ofConnection('nodeSuspendForDuration', (connection, options) =>
      connection.nodeSuspendForDuration('mem', 60n, options),
    ),
    disturbs: true,
  },
]
