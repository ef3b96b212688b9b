import type { SlotMetadataTable } from '../slot-metadata.ts'
import type { VendorSlots } from '../hypervisor/vendor.ts'

/** Metadata of the slots of {@link VendorSlots}. */
export const vendorMetadata = {
  domainQemuMonitorCommand: {
    api: 'virDomainQemuMonitorCommand',
    since: '0.8.3',
    access: 'write',
    waits: true,
    parameters: { domain: 'domain', command: 'string', flags: 'flags' },
    flags: 0x1,
    acl: ['domain:write'],
  },
  domainQemuMonitorCommandWithFiles: {
    api: 'virDomainQemuMonitorCommandWithFiles',
    since: '8.2.0',
    access: 'write',
    waits: true,
    parameters: { domain: 'domain', command: 'string', files: 'ints', flags: 'flags' },
    flags: 0x1,
    acl: ['domain:write'],
  },
  domainQemuAttach: {
    api: 'virDomainQemuAttach',
    since: '0.9.4',
    access: 'write',
    waits: true,
    parameters: { pidValue: 'uint', flags: 'flags' },
    flags: 0x0,
    acl: ['domain:start', 'domain:write'],
  },
  domainQemuAgentCommand: {
    api: 'virDomainQemuAgentCommand',
    since: '0.10.0',
    access: 'write',
    waits: true,
    parameters: { domain: 'domain', command: 'string', timeout: 'int', flags: 'flags' },
    flags: 0x0,
    acl: ['domain:write'],
  },
  connectDomainQemuMonitorEventRegister: {
    api: 'virConnectDomainQemuMonitorEventRegister',
    since: '1.2.3',
    access: 'write',
    waits: false,
    parameters: { domain: 'domain?', event: 'string?', listener: 'function', flags: 'flags' },
    flags: 0x3,
    acl: ['connect:search_domains', 'connect:write'],
    aclFilter: 'domain:getattr',
  },
  connectDomainQemuMonitorEventDeregister: {
    api: 'virConnectDomainQemuMonitorEventDeregister',
    since: '1.2.3',
    access: 'write',
    waits: false,
    parameters: { callbackId: 'int' },
    acl: ['connect:write'],
  },
  domainLxcOpenNamespace: {
    api: 'virDomainLxcOpenNamespace',
    since: '1.0.2',
    access: 'write',
    waits: true,
    parameters: { domain: 'domain', flags: 'flags' },
    flags: 0x0,
    acl: ['domain:open_namespace'],
  },
} as const satisfies SlotMetadataTable<VendorSlots<never>>
