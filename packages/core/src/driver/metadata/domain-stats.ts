import type { SlotMetadataTable } from '../slot-metadata.ts'
import type { DomainStatsSlots } from '../hypervisor/domain-stats.ts'

/** Metadata of the slots of {@link DomainStatsSlots}. */
export const domainStatsMetadata = {
  connectGetAllDomainStats: {
    api: 'virConnectGetAllDomainStats',
    since: '1.2.8',
    access: 'read',
    waits: true,
    parameters: { domains: 'domains', stats: 'uint', flags: 'flags' },
    flags: 0xe00000ff,
    acl: ['connect:search_domains'],
    aclFilter: 'domain:read',
  },
  domainMemoryStats: {
    api: 'virDomainMemoryStats',
    since: '0.7.5',
    access: 'read',
    waits: true,
    parameters: { domain: 'domain', flags: 'flags' },
    flags: 0x0,
    acl: ['domain:read'],
  },
  domainInterfaceStats: {
    api: 'virDomainInterfaceStats',
    since: '0.3.2',
    access: 'read',
    waits: false,
    parameters: { domain: 'domain', device: 'string' },
    acl: ['domain:read'],
  },
  domainGetCPUStats: {
    api: 'virDomainGetCPUStats',
    since: '0.9.10',
    access: 'read',
    waits: true,
    parameters: { domain: 'domain', startCpu: 'int', ncpus: 'uint', flags: 'flags' },
    flags: 0x4,
    acl: ['domain:read'],
  },
  domainInterfaceAddresses: {
    api: 'virDomainInterfaceAddresses',
    since: '1.2.14',
    access: 'read',
    waits: true,
    parameters: { domain: 'domain', source: 'uint', flags: 'flags' },
    flags: 0x0,
    secureArgument: { name: 'source', value: 1 },
    acl: ['domain:read'],
    aclWhen: [{ permission: 'domain:write', argument: 'source', equals: 1 }],
  },
} as const satisfies SlotMetadataTable<DomainStatsSlots<never>>
