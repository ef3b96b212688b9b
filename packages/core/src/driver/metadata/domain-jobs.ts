import type { SlotMetadataTable } from '../slot-metadata.ts'
import type { DomainJobsSlots } from '../hypervisor/domain-jobs.ts'

/** Metadata of the slots of {@link DomainJobsSlots}. */
export const domainJobsMetadata = {
  domainGetJobInfo: {
    api: 'virDomainGetJobInfo',
    since: '0.7.7',
    access: 'read',
    waits: true,
    parameters: { domain: 'domain' },
    acl: ['domain:read'],
  },
  domainGetJobStats: {
    api: 'virDomainGetJobStats',
    since: '1.0.3',
    access: 'read',
    waits: true,
    parameters: { domain: 'domain', flags: 'flags' },
    flags: 0x3,
    acl: ['domain:read'],
  },
  domainAbortJob: {
    api: 'virDomainAbortJob',
    since: '0.7.7',
    access: 'write',
    waits: true,
    parameters: { domain: 'domain' },
    acl: ['domain:write'],
    derivedFrom: 'domainAbortJobFlags',
  },
  domainAbortJobFlags: {
    api: 'virDomainAbortJobFlags',
    since: '8.5.0',
    access: 'write',
    waits: true,
    parameters: { domain: 'domain', flags: 'flags' },
    flags: 0x1,
    acl: ['domain:write'],
  },
} as const satisfies SlotMetadataTable<DomainJobsSlots<never>>
