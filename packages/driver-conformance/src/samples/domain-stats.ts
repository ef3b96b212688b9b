import {
  ConnectGetAllDomainStatsFlag,
  DomainJobStatsFlag,
  type AllDomainStatsOptions,
  type CallOptions,
  type JobStatsOptions,
} from '@guestwork/core'
import { diskOf, interfaceOf } from './domain-tuning.ts'
import { ofConnection, ofDomain, type Sample } from './sample.ts'

/** The flag bits of the statistics of all domains. */
export const statsBits = {
  active: ConnectGetAllDomainStatsFlag.ACTIVE,
  inactive: ConnectGetAllDomainStatsFlag.INACTIVE,
  persistent: ConnectGetAllDomainStatsFlag.PERSISTENT,
  transient: ConnectGetAllDomainStatsFlag.TRANSIENT,
  running: ConnectGetAllDomainStatsFlag.RUNNING,
  paused: ConnectGetAllDomainStatsFlag.PAUSED,
  shutoff: ConnectGetAllDomainStatsFlag.SHUTOFF,
  otherState: ConnectGetAllDomainStatsFlag.OTHER,
  nowait: ConnectGetAllDomainStatsFlag.NOWAIT,
  backing: ConnectGetAllDomainStatsFlag.BACKING,
  enforceStats: ConnectGetAllDomainStatsFlag.ENFORCE_STATS,
}

/** Calls of the slots of the facet `domain-stats`, and of those of `domain-block` and `domain-jobs` that only tell something. */
export const domainStatsSamples: readonly Sample[] = [
  ofConnection(
    'connectGetAllDomainStats',
    (connection, options?: Omit<AllDomainStatsOptions, 'groups'>) => connection.getAllDomainStats(options),
    statsBits,
  ),
  ofDomain('domainMemoryStats', 'running', (domain, options) => domain.getMemoryStats(options)),
  ofDomain('domainGetCPUStats', 'running', (domain, options) => domain.getCpuStats(options)),
  {
    ...ofDomain('domainInterfaceStats', 'running', (domain, options, scene) =>
      domain.getInterfaceStats(interfaceOf(scene), options),
    ),
    asks: 'interface',
  },
  ofDomain('domainInterfaceAddresses', 'running', (domain, options) =>
    domain.getInterfaceAddresses('lease', options),
  ),
  {
    ...ofDomain('domainBlockStats', 'running', (domain, options, scene) =>
      domain.getBlockStats(diskOf(scene), options),
    ),
    asks: 'disk',
  },
  {
    ...ofDomain('domainGetBlockInfo', 'any', (domain, options, scene) =>
      domain.getBlockInfo(diskOf(scene), options),
    ),
    asks: 'disk',
  },
  ofDomain('domainGetDiskErrors', 'running', (domain, options) => domain.getDiskErrors(options)),
  ofDomain('domainMemoryPeek', 'running', (domain, options: CallOptions | undefined) =>
    domain.memoryPeek(0n, 8, options),
  ),
  ofDomain('domainGetJobInfo', 'any', (domain, options) => domain.getJobInfo(options)),
  ofDomain(
    'domainGetJobStats',
    'any',
    (domain, options: JobStatsOptions | undefined) => domain.getJobStats(options),
    {
      completed: DomainJobStatsFlag.COMPLETED,
      keepCompleted: DomainJobStatsFlag.KEEP_COMPLETED,
    },
  ),
]
