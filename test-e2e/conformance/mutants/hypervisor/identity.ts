import { DomainState } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { right, type Mutants, type Slots } from '../mutant.ts'
import { answering, hearing, passingOver, perConnection } from '../wrong-slots.ts'

const missingId = 0x7fff_ffff
/** The domains that were defined and never started. */
const fresh = perConnection(() => new Set<string>())
const watching: Slots = {
  ...answering('domainDefineXMLFlags', (made, call) => {
    fresh(call).add(made.uuid)
    return made
  }),
  ...hearing('domainCreateWithFlags', (call, domain, flags) => {
    fresh(call).delete(domain.uuid)
    return [domain, flags]
  }),
}

/** Domains that are taken for others, or for what they are not. */
export const identityMutants: Mutants = {
  'gives a domain another name when it is found by its name': {
    slots: answering('domainLookupByName', found => ({ ...found, name: `${found.name} ` })),
    fails: ['domain-define: a defined domain is found by its name'],
  },
  'finds a domain by a name that is too short': {
    slots: hearing('domainLookupByName', (_, name) => [name === 'web-' ? 'web-1' : name]),
    fails: ['domain-define: names are compared exactly: nothing is found by part of a name'],
  },
  'finds a domain by a name that goes on': {
    slots: hearing('domainLookupByName', (_, name) => [name.replace('-absent', '')]),
    fails: ['domain-define: nothing is found by a name that no domain has'],
  },
  'finds a domain by a number that is too large': {
    slots: passingOver('domainLookupByID', 'NO_DOMAIN', (call, id) =>
      id === missingId ? right('domainLookupByName')(call, 'test') : right('domainLookupByID')(call, id),
    ),
    fails: ['domain-define: nothing is found by a number under which no domain runs'],
  },
  'finds a domain by the number that it had': {
    slots: passingOver('domainLookupByID', 'NO_DOMAIN', (call, id) =>
      id === missingId ? right('domainLookupByID')(call, id) : right('domainLookupByName')(call, 'web-1'),
    ),
    fails: ['domain-define: a domain that was destroyed is not found by its number any more'],
  },
  'takes a new domain for one that runs': {
    slots: {
      ...watching,
      ...answering('domainIsActive', (is, call, { uuid }) => is || fresh(call).has(uuid)),
    },
    fails: ['domain-define: a domain that was defined does not run'],
  },
  'takes a new domain for one that crashed': {
    slots: {
      ...watching,
      ...answering('domainGetState', (status, call, { uuid }) =>
        fresh(call).has(uuid) ? { ...status, state: DomainState.CRASHED } : status,
      ),
      ...answering('domainGetInfo', (info, call, { uuid }) =>
        fresh(call).has(uuid) ? { ...info, state: DomainState.CRASHED } : info,
      ),
    },
    fails: ['domain-define: a domain that was defined is shut off'],
  },
  'takes a new domain for a transient one': {
    slots: {
      ...watching,
      ...answering('domainIsPersistent', (is, call, { uuid }) => is && !fresh(call).has(uuid)),
    },
    fails: [
      'domain-define: a defined domain is persistent, running or not',
      'domain-lifecycle: a defined domain that is started from another document keeps its definition',
    ],
  },
  'takes a running domain for one that does not run': {
    slots: answering('domainIsActive', async (is, call, domain) => {
      const { state } = await right('domainGetState')(call, domain, 0)
      return is && state !== DomainState.RUNNING
    }),
    fails: [
      'domain-define: a running domain is active',
      'domain-define: a running domain that is undefined goes on as a transient one',
      'domain-define: undefining a transient domain leaves it as it is, whether it is refused or not',
      'domain-guest: an interrupt does not end a domain',
      'domain-lifecycle: a domain can be started without being defined',
      'snapshot: a domain that ran when its snapshot was made runs when it is taken back',
    ],
  },
  'refuses what is no domain as an argument': {
    slots: hearing('domainDefineXMLFlags', (_, xml, flags) => {
      if (xml.startsWith('<network')) throw new VirtError('INVALID_ARG', 'no domain')
      return [xml, flags]
    }),
    fails: ['domain-define: a document of something else is refused with XML_ERROR'],
  },
  'has more virtual CPUs than it may': {
    slots: answering('domainGetInfo', info => ({ ...info, vcpus: 99 })),
    fails: ['domain-define: a domain may have no fewer virtual CPUs than it has'],
  },
  'gives a transient domain another number': {
    slots: answering('domainCreateXML', domain => ({ ...domain, id: domain.id + 1 })),
    fails: ['domain-lifecycle: a domain can be started without being defined'],
  },
  'starts a running domain from a document': {
    slots: passingOver('domainCreateXML', 'OPERATION_INVALID', call =>
      right('domainLookupByName')(call, 'web-1'),
    ),
    fails: ['domain-lifecycle: a domain that runs cannot be started from a document'],
  },
  'starts a domain under the name of another': {
    slots: passingOver('domainCreateXML', 'OPERATION_FAILED', call =>
      right('domainLookupByName')(call, 'web-1'),
    ),
    fails: ['domain-lifecycle: a domain cannot be started under the name of another'],
  },
  'does not close': {
    slots: answering('connectClose', () => {
      throw new VirtError('INTERNAL_ERROR', 'no')
    }),
    fails: [
      'connection: a connection can be closed twice',
      'connection: a running guest ends when its last connection is closed',
      'connection: an endpoint takes a second connection, which goes on when the first is closed',
      'events: a stream of events ends when its connection is closed',
      'closed connection: *',
      'aborted signal: * that is given up while it runs leaves a connection that goes on',
    ],
  },
}
