import { CpuCompareResult } from '@guestwork/core'
import type { Mutants } from '../mutant.ts'
import { answering, passingOver } from '../wrong-slots.ts'
import { extra } from './extra.ts'

/** Hosts that are not what they seem. */
export const hostMutants: Mutants = {
  'describes its host in a part of a document': {
    slots: answering('connectGetCapabilities', xml => xml.replace('</capabilities>', '')),
    fails: ['host: the capabilities of the host are a <capabilities> document'],
  },
  'describes its firmware as a domain': {
    slots: answering('connectGetSysinfo', xml => xml.replaceAll('sysinfo', 'domain')),
    fails: ['host: the firmware of the host is described by a <sysinfo> document'],
  },
  'has a security model of two words': {
    slots: answering('nodeGetSecurityModel', answer => ({ ...answer, model: 'no model' })),
    fails: ['host: a security model without a name has no domain of interpretation'],
  },
  'has no room for a virtual CPU': {
    slots: answering('connectGetMaxVcpus', () => 0),
    fails: ['host: a domain can have at least one virtual CPU'],
  },
  'has more CPUs online than its map says': {
    slots: answering('nodeGetCPUMap', answer => ({ ...answer, online: answer.online + 1 })),
    fails: ['host: as many CPUs of the host are online as its map says, of those that are there'],
  },
  'has CPUs that work backwards': {
    slots: answering('nodeGetCPUStats', answer => ({ ...answer, user: -1n })),
    fails: ['host: no CPU of the host works for less than no time'],
  },
  'names CPU models twice': {
    slots: answering('connectGetCPUModelNames', names => [...names, ...names]),
    fails: ['host: each CPU model of an architecture is named once'],
  },
  'has CPU models of any architecture': {
    slots: passingOver('connectGetCPUModelNames', 'INVALID_ARG', () => []),
    fails: ['host: an architecture that does not exist has no CPU models'],
  },
  'has more free memory than memory': {
    slots: answering('nodeGetFreeMemory', () => 1n << 60n),
    fails: ['host: no more memory of the host is free than it has'],
  },
  'tells the free memory of every NUMA node twice': {
    slots: answering('nodeGetCellsFreeMemory', figures => [...figures, ...figures]),
    fails: ['host: the free memory is told of as many NUMA nodes as were asked for'],
  },
  'has free memory in NUMA nodes that are not there': {
    slots: passingOver('nodeGetCellsFreeMemory', 'INVALID_ARG', () => [0n]),
    fails: ['host: there is no free memory of a NUMA node that the host does not have'],
  },
  'tells the free pages of two nodes for one': {
    slots: answering('nodeGetFreePages', counts => [...counts, ...counts]),
    fails: ['host: the free pages of a NUMA node are told for each size that was asked for'],
  },
  'finds another CPU in what a CPU has in common with itself': {
    slots: answering('connectBaselineCPU', xml => xml.replace(/(<model[^>]*>)[^<]*/, '$1another')),
    fails: ['host: what a CPU has in common with itself is its model'],
  },
  'describes what it can do for domains as a domain': {
    extra,
    slots: { connectGetDomainCapabilities: () => '<domain/>' },
    fails: ['host: what a hypervisor can do for its domains is a <domainCapabilities> document'],
  },
  'does not do what its own CPU does': {
    extra,
    slots: { connectCompareCPU: () => CpuCompareResult.INCOMPATIBLE },
    fails: ['host: a CPU does what a guest asks that wants just that CPU'],
  },
  'counts more memory as free than there is': {
    extra,
    slots: { nodeGetMemoryStats: () => ({ total: 1n, free: 2n }) },
    fails: ['host: the statistics of the memory count no more of it as free than there is'],
  },
}
