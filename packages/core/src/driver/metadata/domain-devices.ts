import type { SlotMetadataTable } from '../slot-metadata.ts'
import type { DomainDevicesSlots } from '../hypervisor/domain-devices.ts'

/** Metadata of the slots of {@link DomainDevicesSlots}. */
export const domainDevicesMetadata = {
  domainAttachDevice: {
    api: 'virDomainAttachDevice',
    since: '0.1.9',
    access: 'write',
    waits: true,
    parameters: { domain: 'domain', xml: 'string' },
    acl: ['domain:write'],
    derivedFrom: 'domainAttachDeviceFlags',
  },
  domainAttachDeviceFlags: {
    api: 'virDomainAttachDeviceFlags',
    since: '0.7.7',
    access: 'write',
    waits: true,
    parameters: { domain: 'domain', xml: 'string', flags: 'flags' },
    flags: 0x7,
    acl: ['domain:write'],
    aclWhen: [
      { permission: 'domain:save', noneOf: 0x3 },
      { permission: 'domain:save', anyOf: 0x2 },
    ],
  },
  domainDetachDevice: {
    api: 'virDomainDetachDevice',
    since: '0.1.9',
    access: 'write',
    waits: true,
    parameters: { domain: 'domain', xml: 'string' },
    acl: ['domain:write'],
    derivedFrom: 'domainDetachDeviceFlags',
  },
  domainDetachDeviceFlags: {
    api: 'virDomainDetachDeviceFlags',
    since: '0.7.7',
    access: 'write',
    waits: true,
    parameters: { domain: 'domain', xml: 'string', flags: 'flags' },
    flags: 0x7,
    acl: ['domain:write'],
    aclWhen: [
      { permission: 'domain:save', noneOf: 0x3 },
      { permission: 'domain:save', anyOf: 0x2 },
    ],
  },
  domainDetachDeviceAlias: {
    api: 'virDomainDetachDeviceAlias',
    since: '4.4.0',
    access: 'write',
    waits: true,
    parameters: { domain: 'domain', alias: 'string', flags: 'flags' },
    flags: 0x7,
    acl: ['domain:write'],
    aclWhen: [
      { permission: 'domain:save', noneOf: 0x3 },
      { permission: 'domain:save', anyOf: 0x2 },
    ],
  },
  domainUpdateDeviceFlags: {
    api: 'virDomainUpdateDeviceFlags',
    since: '0.8.0',
    access: 'write',
    waits: true,
    parameters: { domain: 'domain', xml: 'string', flags: 'flags' },
    flags: 0x7,
    acl: ['domain:write'],
    aclWhen: [
      { permission: 'domain:save', noneOf: 0x3 },
      { permission: 'domain:save', anyOf: 0x2 },
    ],
  },
} as const satisfies SlotMetadataTable<DomainDevicesSlots<never>>
