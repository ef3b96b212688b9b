import {
  ConnectGetAllDomainStatsFlag,
  DomainMemoryFlag,
  honours,
  type HypervisorDriver,
} from '@guestwork/core'
import type { TestSession } from '../../session.ts'
import {
  testDomainBlockStats,
  testDomainGetBlockInfo,
  testDomainGetDiskErrors,
  testDomainMemoryPeek,
} from './block-stats.ts'
import { testDomainGetCPUStats } from './cpu-stats.ts'
import { testConnectGetAllDomainStats, testDomainInterfaceStats } from './domain-stats.ts'
import { testDomainInterfaceAddresses } from './interface-addresses.ts'
import { testDomainMemoryStats } from './memory-stats.ts'

const statsFlags = Object.values(ConnectGetAllDomainStatsFlag).reduce((all, bit) => all | bit, 0)
const peekFlags = DomainMemoryFlag.VIRTUAL | DomainMemoryFlag.PHYSICAL

/** The slots of the mock hypervisor that measure guests and look into them. */
export const testDomainStats = {
  connectGetAllDomainStats: honours(statsFlags, testConnectGetAllDomainStats),
  domainMemoryStats: testDomainMemoryStats,
  domainInterfaceStats: testDomainInterfaceStats,
  domainInterfaceAddresses: testDomainInterfaceAddresses,
  domainGetCPUStats: testDomainGetCPUStats,
  domainBlockStats: testDomainBlockStats,
  domainGetBlockInfo: testDomainGetBlockInfo,
  domainGetDiskErrors: testDomainGetDiskErrors,
  domainMemoryPeek: honours(peekFlags, testDomainMemoryPeek),
} satisfies Partial<HypervisorDriver<TestSession>>
