import type { SlotMetadataTable } from '../slot-metadata.ts'
import type { EventsSlots } from '../hypervisor/events.ts'

/** Metadata of the slots of {@link EventsSlots}. */
export const eventsMetadata = {
  connectDomainEventRegister: {
    api: 'virConnectDomainEventRegister',
    since: '0.5.0',
    access: 'read',
    waits: false,
    parameters: { listener: 'function' },
    acl: ['connect:search_domains'],
    aclFilter: 'domain:getattr',
    derivedFrom: 'connectDomainEventRegisterAny',
  },
  connectDomainEventDeregister: {
    api: 'virConnectDomainEventDeregister',
    since: '0.5.0',
    access: 'read',
    waits: false,
    parameters: { listener: 'function' },
    acl: ['connect:read'],
    derivedFrom: 'connectDomainEventDeregisterAny',
  },
  connectDomainEventRegisterAny: {
    api: 'virConnectDomainEventRegisterAny',
    since: '0.8.0',
    access: 'read',
    waits: false,
    parameters: { domain: 'domain?', eventId: 'int', listener: 'function' },
    acl: ['connect:search_domains'],
    aclFilter: 'domain:getattr',
  },
  connectDomainEventDeregisterAny: {
    api: 'virConnectDomainEventDeregisterAny',
    since: '0.8.0',
    access: 'read',
    waits: false,
    parameters: { callbackId: 'int' },
    acl: ['connect:read'],
  },
} as const satisfies SlotMetadataTable<EventsSlots<never>>
