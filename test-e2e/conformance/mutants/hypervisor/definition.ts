import { ConnectListDomainsFlag, DomainUndefineFlag, DomainXmlFlag, honours } from '@guestwork/core'
import { isVirtError, VirtError } from '@guestwork/util'
import { nameIn, uuidElement } from '../definition-mutants.ts'
import { right, type Mutants } from '../mutant.ts'

const everyFilter = Object.values(ConnectListDomainsFlag).reduce((all, bit) => all | bit, 0)
const xmlFlags = DomainXmlFlag.SECURE | DomainXmlFlag.INACTIVE
const undefineFlags = DomainUndefineFlag.MANAGED_SAVE | DomainUndefineFlag.SNAPSHOTS_METADATA

/** Definitions that get lost, and domains that are not found. */
export const definitionMutants: Mutants = {
  'reports a missing name with another error': {
    slots: {
      async domainLookupByName(call, name) {
        try {
          return await right('domainLookupByName')(call, name)
        } catch {
          throw new VirtError('INVALID_ARG', `no domain '${name}'`)
        }
      },
    },
    fails: [
      'domain-define: nothing is found by a name that no domain has',
      'domain-define: names are compared exactly: nothing is found by part of a name',
      'domain-define: a domain that was undefined is gone: no name, UUID or list leads to it',
      'domain-define: a domain that was renamed is found by its new name only, under the same UUID',
      'domain-lifecycle: once destroyed, all trace of a transient domain disappears',
    ],
  },
  'finds domains by the beginning of their names': {
    slots: {
      async domainLookupByName(call, name) {
        const domains = await right('connectListAllDomains')(call, 0)
        const found = domains.find(domain => domain.name.startsWith(name))
        return found ?? right('domainLookupByName')(call, name)
      },
    },
    fails: [
      'domain-define: names are compared exactly: nothing is found by part of a name',
      'domain-define: a domain that was renamed is found by its new name only, under the same UUID',
    ],
  },
  'finds some domain by any UUID': {
    waits: true,
    slots: {
      async domainLookupByUUID(call, uuid) {
        const [first] = await right('connectListAllDomains')(call, 0)
        return first ?? right('domainLookupByUUID')(call, uuid)
      },
    },
    fails: [
      'connection: a running guest ends when its last connection is closed',
      'connection: an endpoint takes a second connection, which goes on when the first is closed',
      'domain-define: a UUID that belongs to another domain cannot be defined again',
      'domain-define: a defined domain is found by its UUID',
      'domain-define: a domain cannot take the name of another',
      'domain-define: a domain that was undefined is gone: no name, UUID or list leads to it',
      'domain-define: a domain that was undefined while it ran is gone once it is destroyed',
      'domain-define: nothing is found by a UUID that no domain has',
      'domain-lifecycle: a destroyed domain has no number any more',
      'domain-lifecycle: a domain that is rebooted keeps its number',
      'domain-lifecycle: a domain that is reset runs on under its number',
      'domain-lifecycle: a domain that runs cannot go on from a file',
      'domain-lifecycle: a running domain that is started again stays the same',
      'domain-lifecycle: a suspended domain keeps its number',
      'domain-lifecycle: once destroyed, all trace of a transient domain disappears',
      'events: events are heard over every connection, whoever caused them',
    ],
  },
  'does not tell the number of a domain that it finds by number': {
    slots: {
      domainLookupByID: async (call, id) => ({ ...(await right('domainLookupByID')(call, id)), id: -1 }),
    },
    fails: ['domain-define: a running domain is found by its number'],
  },
  'ignores the filters of a list': {
    slots: {
      connectListAllDomains: honours(everyFilter, call => right('connectListAllDomains')(call, 0)),
    },
    fails: [
      'domain-define: the filter *',
      'domain-define: of filters of different groups a domain must pass each',
    ],
  },
  'lists only running domains': {
    slots: {
      connectListAllDomains: honours(everyFilter, (call, flags) =>
        right('connectListAllDomains')(call, flags === 0 ? ConnectListDomainsFlag.ACTIVE : flags),
      ),
    },
    fails: [
      'domain-define: the list holds every defined domain once',
      'domain-stats: the statistics hold every domain once, running or not',
    ],
  },
  'lists every domain twice': {
    slots: {
      connectListAllDomains: honours(everyFilter, async (call, flags) => {
        const domains = await right('connectListAllDomains')(call, flags)
        return [...domains, ...domains]
      }),
    },
    fails: [
      'domain-define: the list holds every defined domain once',
      'domain-stats: the statistics hold every domain once, running or not',
    ],
  },
  'loses the UUID of a definition': {
    waits: true,
    slots: {
      domainDefineXMLFlags: (call, xml) =>
        right('domainDefineXMLFlags')(call, xml.replace(/<uuid>.*?<\/uuid>/, ''), 0),
    },
    fails: [
      'snapshot: a domain that is taken back to a snapshot is defined as it was then',
      'domain-define: a domain is defined under the name and the UUID of its document',
      'domain-define: a UUID that belongs to another domain cannot be defined again',
      'domain-define: a definition is replaced when its name and UUID are defined again',
      'domain-define: a running domain that is defined anew goes on as it is, and the definition waits for its next start',
      'domain-define: the document of a domain can be defined again and gives the same document',
      'events: a replaced definition is reported as defined, updated',
    ],
  },
  'gives every definition the same UUID': {
    waits: true,
    slots: {
      domainDefineXMLFlags: (call, xml) => {
        const uuid = '<uuid>5f3c2b1a-0000-4000-8000-000000000001</uuid>'
        return right('domainDefineXMLFlags')(
          call,
          xml.includes('<uuid>') ? xml : xml.replace('</name>', `$&${uuid}`),
          0,
        )
      },
    },
    fails: [
      'domain-define: the list holds every defined domain once',
      'domain-define: a document without a UUID gets one, another each time',
      'domain-define: a domain cannot take the name of another',
      'events: who asks for the events of one domain hears of no other',
    ],
  },
  'lets a definition take the name of another domain': {
    slots: {
      async domainDefineXMLFlags(call, xml) {
        try {
          return await right('domainDefineXMLFlags')(call, xml, 0)
        } catch (error) {
          if (!uuidElement.test(xml)) throw error
          return right('domainLookupByName')(call, nameIn(xml))
        }
      },
    },
    fails: [
      'domain-define: a name that belongs to another domain cannot be defined again',
      'domain-define: a UUID that belongs to another domain cannot be defined again',
    ],
  },
  'fails on a malformed document as if it was its own fault': {
    slots: {
      async domainDefineXMLFlags(call, xml) {
        try {
          return await right('domainDefineXMLFlags')(call, xml, 0)
        } catch (error) {
          if (isVirtError(error, 'XML_DETAIL')) throw new TypeError('unexpected end', { cause: error })
          throw error
        }
      },
    },
    fails: ['domain-define: a document that is not well-formed is refused with XML_DETAIL'],
  },
  'ignores what it defines when the domain exists': {
    waits: true,
    slots: {
      async domainDefineXMLFlags(call, xml) {
        const uuid = uuidElement.exec(xml)?.[1]
        const known = await right('connectListAllDomains')(call, 0)
        const same = known.find(domain => domain.uuid === uuid && xml.includes(`<name>${domain.name}</name>`))
        return same ?? right('domainDefineXMLFlags')(call, xml, 0)
      },
    },
    fails: [
      'domain-define: a definition is replaced when its name and UUID are defined again',
      'domain-define: a running domain that is defined anew goes on as it is, and the definition waits for its next start',
      'events: a replaced definition is reported as defined, updated',
    ],
  },
  'claims that definitions cannot be changed': {
    manifest: { redefine: false },
    fails: ['domain-define: a definition cannot be replaced: defining its name and UUID again is refused'],
  },
  'claims that a running domain has one configuration': {
    manifest: { liveAndPersistent: false },
    fails: ['domain-define: a running domain has one configuration, also when it is defined anew'],
  },
  'undefines nothing': {
    waits: true,
    slots: {
      domainUndefineFlags: honours(undefineFlags, async (call, domain) => {
        await right('domainGetState')(call, domain, 0)
      }),
    },
    fails: [
      'domain-define: a domain that was undefined is gone: no name, UUID or list leads to it',
      'domain-define: a domain that was undefined can be defined again',
      'domain-define: a running domain that is undefined goes on as a transient one',
      'domain-define: a domain that was undefined while it ran is gone once it is destroyed',
      'events: a definition that was removed is reported as undefined, removed',
      'events: events of a domain come once each, in the order in which they happened',
      'events: who asks for the events of one domain hears of no other',
      'missing object: * on a domain that was undefined meanwhile rejects with NO_DOMAIN',
    ],
  },
  'refuses to undefine a running domain': {
    slots: {
      domainUndefineFlags: honours(undefineFlags, async (call, domain, flags) => {
        if (await right('domainIsActive')(call, domain)) throw new VirtError('OPERATION_INVALID', 'it runs')
        await right('domainUndefineFlags')(call, domain, flags)
      }),
    },
    fails: [
      'domain-define: a running domain that is undefined goes on as a transient one',
      'domain-define: a domain that was undefined while it ran is gone once it is destroyed',
    ],
  },
  'destroys a running domain that is undefined': {
    slots: {
      domainUndefineFlags: honours(undefineFlags, async (call, domain, flags) => {
        await right('domainUndefineFlags')(call, domain, flags)
        const rest = await right('connectListAllDomains')(call, 0)
        if (rest.some(({ uuid }) => uuid === domain.uuid)) await right('domainDestroyFlags')(call, domain, 0)
      }),
    },
    fails: [
      'domain-define: a running domain that is undefined goes on as a transient one',
      'domain-define: a domain that was undefined while it ran is gone once it is destroyed',
      'domain-define: undefining a transient domain leaves it as it is, whether it is refused or not',
    ],
  },
  'shows the definition when the running configuration is asked for': {
    slots: {
      domainGetXMLDesc: honours(xmlFlags, (call, domain) =>
        right('domainGetXMLDesc')(call, domain, DomainXmlFlag.INACTIVE),
      ),
    },
    fails: [
      'domain-define: a running domain that is defined anew goes on as it is, and the definition waits for its next start',
      'domain-define: the document of a running domain bears its number, the one for its next start does not',
      'domain-define: while a domain runs, what becomes of a domain that reboots can be set for now, and is as before at the next start',
      'domain-define: while a domain runs, what becomes of a domain that reboots can be set for the next start, and is as before until then',
      'domain-lifecycle: a defined domain that is started from another document keeps its definition',
      'domain-lifecycle: a domain goes on with the document that was put in its file',
      'domain-tuning: while a domain runs, the memory can be set for now, and is as before at the next start',
      'domain-tuning: while a domain runs, the memory can be set for the next start, and is as before until then',
      'domain-tuning: while a domain runs, the time between reports about the memory can be set for now, and is as before at the next start',
      'domain-tuning: while a domain runs, the time between reports about the memory can be set for the next start, and is as before until then',
    ],
  },
  'shows the running configuration when the definition is asked for': {
    slots: {
      domainGetXMLDesc: honours(xmlFlags, (call, domain, flags) =>
        right('domainGetXMLDesc')(call, domain, flags & DomainXmlFlag.SECURE),
      ),
    },
    fails: [
      'domain-define: a running domain that is defined anew goes on as it is, and the definition waits for its next start',
      'domain-define: the document of a running domain bears its number, the one for its next start does not',
      'domain-define: while a domain runs, what becomes of a domain that reboots can be set for now, and is as before at the next start',
      'domain-define: while a domain runs, what becomes of a domain that reboots can be set for the next start, and is as before until then',
      'domain-lifecycle: a defined domain that is started from another document keeps its definition',
      'domain-tuning: while a domain runs, the memory can be set for now, and is as before at the next start',
      'domain-tuning: while a domain runs, the memory can be set for the next start, and is as before until then',
      'domain-tuning: while a domain runs, the time between reports about the memory can be set for now, and is as before at the next start',
      'domain-tuning: while a domain runs, the time between reports about the memory can be set for the next start, and is as before until then',
    ],
  },
  'forgets the UUID in documents': {
    slots: {
      domainGetXMLDesc: honours(xmlFlags, async (call, domain, flags) => {
        const xml = await right('domainGetXMLDesc')(call, domain, flags)
        return xml.replace(/<uuid>.*?<\/uuid>\s*/, '')
      }),
    },
    fails: ['domain-define: the document of a domain bears its name and its UUID'],
  },
  'keeps the old name beside the new one': {
    slots: {
      async domainRename(call, domain, name) {
        const xml = await right('domainGetXMLDesc')(call, domain, DomainXmlFlag.INACTIVE)
        await right('domainRename')(call, domain, name, 0)
        await right('domainDefineXMLFlags')(call, xml.replace(/<uuid>.*?<\/uuid>/, ''), 0)
      },
    },
    fails: ['domain-define: a domain that was renamed is found by its new name only, under the same UUID'],
  },
  'renames nothing': {
    slots: {
      async domainRename(call, domain, name) {
        const before = domain.name
        await right('domainRename')(call, domain, name, 0)
        await right('domainRename')(call, domain, before, 0)
      },
    },
    fails: [
      'domain-define: a domain that was renamed is found by its new name only, under the same UUID',
      'domain-define: a domain that was renamed bears its new name in its document',
    ],
  },
  'honours every flag': {
    slots: { domainGetXMLDesc: honours(0xffff_ffff, right('domainGetXMLDesc')) },
    fails: ['unknown flag: domainGetXMLDesc claims to honour no flag that libvirt does not have'],
  },
  'answers questions about a domain that is gone': {
    slots: {
      async domainIsPersistent(call, domain) {
        try {
          return await right('domainIsPersistent')(call, domain)
        } catch {
          return false
        }
      },
    },
    fails: [
      'missing object: domainIsPersistent on a domain that was undefined meanwhile rejects with NO_DOMAIN',
    ],
  },
}
