import {
  ConnectGetAllDomainStatsFlag as Filter,
  DomainJobType,
  DomainMemoryFlag,
  DomainStatsType,
} from '@guestwork/core'
import type { Mutant, Mutants } from '../mutant.ts'
import { answering, hearing, passingOver } from '../wrong-slots.ts'
import { extra, jobOf } from './extra.ts'

const state = { field: 'state.state', type: 'int', value: 1 } as const
const reason = { field: 'state.reason', type: 'int', value: 1 } as const

/** The check that finds out when the statistics pass over a filter. */
const finders: Readonly<Partial<Record<keyof typeof Filter, string>>> = {
  ACTIVE: 'the filter inactive passes the statistics of a stopped domain, and active does not',
  INACTIVE: 'the filter active passes the statistics of a running domain, and inactive does not',
  SHUTOFF: 'the filter running passes the statistics of a running domain, and shutoff does not',
  RUNNING: 'the filter paused passes the statistics of a suspended domain, and running does not',
  OTHER: 'the filter shutoff passes the statistics of a stopped domain, and otherState does not',
  TRANSIENT: 'the filter persistent passes the statistics of a defined domain, and transient does not',
}

const careless = Object.entries(finders).map(([filter, title]): [string, Mutant] => [
  `passes over the filter ${filter} of statistics`,
  {
    slots: hearing('connectGetAllDomainStats', (_, domains, stats, flags) => [
      domains,
      stats,
      (flags & ~Filter[filter as keyof typeof Filter]) >>> 0,
    ]),
    fails: [`domain-stats: ${title}`],
  },
])

/** Statistics of many domains that are not what they should be. */
export const bulkStatsMutants: Mutants = {
  ...Object.fromEntries(careless),
  'measures every domain twice': {
    slots: answering('connectGetAllDomainStats', (records, _call, domains) =>
      domains.length > 0 ? records : [...records, ...records],
    ),
    fails: ['domain-stats: the statistics hold every domain once, running or not'],
  },
  'measures another state than a domain tells': {
    slots: answering('connectGetAllDomainStats', records =>
      records.map(({ domain, params }) => ({ domain, params: params.length > 0 ? [state, reason] : [] })),
    ),
    fails: ['domain-stats: the state in the statistics of a domain is the one that it tells'],
  },
  'measures every domain when one was chosen': {
    slots: hearing('connectGetAllDomainStats', (_, domains, stats, flags) =>
      stats === 0 ? [[], stats, flags] : [domains, stats, flags],
    ),
    fails: ['domain-stats: the statistics of chosen domains are of them alone'],
  },
  'measures the state always': {
    slots: hearing('connectGetAllDomainStats', (_, domains, stats, flags) => [
      domains,
      stats === 0 ? 0 : stats | DomainStatsType.STATE,
      flags,
    ]),
    fails: ['domain-stats: statistics hold no other group than was asked for'],
  },
  'lacks a group of statistics and does not say so': {
    slots: passingOver('connectGetAllDomainStats', 'ARGUMENT_UNSUPPORTED', () => []),
    fails: ['domain-stats: a group of statistics that the driver lacks is refused to who insists'],
  },
}

/** Figures of one domain that are not what they should be. */
export const singleStatsMutants: Mutants = {
  'uses more memory than there is': {
    slots: answering('domainMemoryStats', tags =>
      tags.map(({ tag, value }) => ({ tag, value: value << 20n })),
    ),
    fails: ['domain-stats: a domain uses no more memory than its balloon leaves it'],
  },
  'tells a kind of memory twice': {
    slots: answering('domainMemoryStats', tags => [...tags, ...tags]),
    fails: ['domain-stats: each kind of memory is told once'],
  },
  'leaves the user out of the CPU time': {
    slots: answering('domainGetCPUStats', cpus =>
      cpus.map(params => params.filter(({ field }) => field !== 'cpu_time')),
    ),
    fails: ['domain-stats: the CPU time of a domain includes that of user and system'],
  },
  'tells the CPU time of all CPUs where one was asked for': {
    slots: hearing('domainGetCPUStats', (_, domain, start, count, flags) => [
      domain,
      start,
      start === 0 ? 0 : count,
      flags,
    ]),
    fails: ['domain-stats: the CPU time is told for as many CPUs of the host as were asked for'],
  },
  'has CPU time of CPUs that are not there': {
    slots: passingOver('domainGetCPUStats', 'INVALID_ARG', () => []),
    fails: ['domain-stats: there is no CPU time of a CPU that the host does not have'],
  },
  'loses traffic of an interface': {
    slots: answering('domainInterfaceStats', stats => ({ ...stats, rxBytes: -5n })),
    fails: ['domain-stats: the traffic of an interface only grows'],
  },
  'has traffic of interfaces that are not there': {
    slots: passingOver('domainInterfaceStats', 'INVALID_ARG', () => ({})),
    fails: ['domain-stats: there is no traffic of an interface that the domain does not have'],
  },
  'has addresses with a prefix that is too long': {
    slots: answering('domainInterfaceAddresses', found =>
      found.map(each => ({
        ...each,
        addresses: each.addresses.map(address => ({ ...address, prefix: 129 })),
      })),
    ),
    fails: ['domain-stats: an address of an interface has a prefix that fits'],
  },
  'lists an interface with its addresses twice': {
    slots: answering('domainInterfaceAddresses', found => [...found, ...found]),
    fails: ['domain-stats: each interface of a domain is listed once with its addresses'],
  },
  'loses traffic of a disk': {
    slots: answering('domainBlockStats', stats => ({ ...stats, readBytes: -5n })),
    fails: ['domain-stats: the traffic of a disk only grows'],
  },
  'has traffic of disks that are not there': {
    slots: passingOver('domainBlockStats', 'INVALID_ARG', () => ({})),
    fails: ['domain-stats: there is no traffic of a disk that the domain does not have'],
  },
  'has disks without a size': {
    slots: answering('domainGetBlockInfo', info => ({ ...info, capacity: 0n })),
    fails: ['domain-stats: a disk has a size'],
  },
  'has sizes of disks that are not there': {
    slots: passingOver('domainGetBlockInfo', 'INVALID_ARG', () => ({
      capacity: 0n,
      allocation: 0n,
      physical: 0n,
    })),
    fails: ['domain-stats: there is no size of a disk that the domain does not have'],
  },
  'has errors of disks that are not there': {
    slots: answering('domainGetDiskErrors', errors => errors.map(each => ({ ...each, disk: 'vdz' }))),
    fails: ['domain-stats: the disks with errors are disks of the domain'],
  },
  'reads one byte less of the memory': {
    slots: answering('domainMemoryPeek', (bytes, _call, _domain, _offset, _size, flags) =>
      flags === DomainMemoryFlag.PHYSICAL ? bytes.subarray(1) : bytes,
    ),
    fails: ['domain-stats: as much is read of the memory of a domain as was asked for'],
  },
  'has a job that nobody began': {
    extra,
    slots: { domainGetJobInfo: jobOf(DomainJobType.UNBOUNDED) },
    fails: ['domain-stats: a domain that nobody works on has no job'],
  },
}
