import { ConnectBaselineCpuFlag, honours, type HostSlots } from '@guestwork/core'
import type { TestSession } from '../../session.ts'
import { testConnectBaselineCPU } from './baseline-cpu.ts'
import {
  testConnectGetCapabilities,
  testConnectGetSysinfo,
  testNodeGetSecurityModel,
} from './capabilities.ts'
import { testConnectGetCPUModelNames, testNodeGetCPUMap, testNodeGetCPUStats } from './host-cpu.ts'
import { testConnectGetMaxVcpus, testNodeGetInfo } from './host-info.ts'
import { testNodeGetCellsFreeMemory, testNodeGetFreeMemory, testNodeGetFreePages } from './host-memory.ts'

/** The slots of the mock hypervisor about the imaginary host. */
export const testHost = {
  connectGetCapabilities: testConnectGetCapabilities,
  connectGetSysinfo: testConnectGetSysinfo,
  connectGetMaxVcpus: testConnectGetMaxVcpus,
  connectBaselineCPU: honours(ConnectBaselineCpuFlag.EXPAND_FEATURES, testConnectBaselineCPU),
  connectGetCPUModelNames: testConnectGetCPUModelNames,
  nodeGetInfo: testNodeGetInfo,
  nodeGetCPUStats: testNodeGetCPUStats,
  nodeGetCPUMap: testNodeGetCPUMap,
  nodeGetFreeMemory: testNodeGetFreeMemory,
  nodeGetCellsFreeMemory: testNodeGetCellsFreeMemory,
  nodeGetFreePages: testNodeGetFreePages,
  nodeGetSecurityModel: testNodeGetSecurityModel,
} satisfies HostSlots<TestSession>
