import {
  ConnectCloseReason,
  ConnectListDomainsFlag,
  type Call,
  type ConnectCloseListener,
  type DomainRef,
} from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { right, type Mutants } from '../mutant.ts'
import { answering, hearing, passingOver, perConnection } from '../wrong-slots.ts'

/** Who wants to hear of the end of a connection. */
const closeListeners = perConnection(() => new Set<ConnectCloseListener>())
/** The guests that ran when some connection was closed. */
const guests = new Map<string, DomainRef>()
/** The signals of those who listen for events, by the numbers of their registrations. */
const listening = perConnection(() => new Map<number, AbortSignal>())
/** The UUIDs of all domains that were made. */
const made = perConnection(() => new Set<string>())
/** The UUID of the domain that was defined last, unless a definition was refused since. */
const latest = perConnection(() => new Set<string>())

const notingListeners = answering('connectDomainEventRegisterAny', (id, call) => {
  listening(call).set(id, call.signal)
  return id
})

/** Look-ups, and definitions, that are wrong in one case only. */
export const singleLookupMutants: Mutants = {
  'says that a connection broke when it is closed': {
    slots: {
      connectRegisterCloseCallback(call, listener) {
        closeListeners(call).add(listener)
      },
      ...hearing('connectClose', call => {
        for (const listener of closeListeners(call)) listener(ConnectCloseReason.ERROR)
        return []
      }),
    },
    fails: ['connection: a connection can be closed twice'],
  },
  'finds a guest that ended with the connection': {
    slots: {
      ...hearing('connectClose', async call => {
        const running = await right('connectListAllDomains')(call, ConnectListDomainsFlag.ACTIVE)
        for (const guest of running) guests.set(guest.uuid, guest)
        return []
      }),
      ...passingOver(
        'domainLookupByUUID',
        'NO_DOMAIN',
        (call, uuid) => guests.get(uuid) ?? right('domainLookupByUUID')(call, uuid),
      ),
    },
    fails: ['connection: a running guest ends when its last connection is closed'],
  },
  'cannot end what a signal ended': {
    slots: {
      ...notingListeners,
      ...hearing('connectDomainEventDeregisterAny', (call, id) => {
        if (listening(call).get(id)?.aborted !== true) return [id]
        throw new VirtError('INTERNAL_ERROR', 'the signal has fired')
      }),
    },
    fails: ['events: a stream of events ends when its signal fires'],
  },
  'complains when it is closed while somebody listens': {
    slots: {
      ...notingListeners,
      ...hearing('connectDomainEventDeregisterAny', (call, id) => {
        listening(call).delete(id)
        return [id]
      }),
      ...answering('connectClose', (_, call) => {
        if (listening(call).size > 0) throw new VirtError('OPERATION_INVALID', 'somebody listens')
      }),
    },
    fails: ['events: a stream of events ends when its connection is closed'],
  },
  'gives the domain that was defined last another name when it is found by its UUID': {
    slots: {
      ...answering(
        'domainDefineXMLFlags',
        (domain, call) => {
          latest(call).add(domain.uuid)
          return domain
        },
        hearing('domainDefineXMLFlags', (call, xml, flags) => {
          latest(call).clear()
          return [xml, flags]
        }),
      ),
      ...answering('domainLookupByUUID', (found, call) =>
        latest(call).has(found.uuid) ? { ...found, name: `${found.name} ` } : found,
      ),
    },
    fails: ['domain-define: a defined domain is found by its UUID'],
  },
  'makes up a domain for a UUID that it never heard of': {
    slots: {
      ...answering('domainDefineXMLFlags', noteMade),
      ...answering('domainCreateXML', noteMade),
      ...passingOver('domainLookupByUUID', 'NO_DOMAIN', (call, uuid) =>
        made(call).has(uuid) ? right('domainLookupByUUID')(call, uuid) : { name: 'made-up', uuid, id: -1 },
      ),
    },
    fails: ['domain-define: nothing is found by a UUID that no domain has'],
  },
  'loses the UUID of the first definition': {
    slots: answering(
      'domainDefineXMLFlags',
      noteMade,
      hearing('domainDefineXMLFlags', (call, xml, flags) => [
        made(call).size === 0 ? xml.replace(/<uuid>.*?<\/uuid>/, '') : xml,
        flags,
      ]),
    ),
    fails: ['domain-define: a domain is defined under the name and the UUID of its document'],
  },
  'answers a second definition with the UUID of the first': {
    slots: {
      ...answering('domainDefineXMLFlags', (domain, call) => {
        const [first = domain.uuid] = made(call).add(domain.uuid)
        return { ...domain, uuid: first }
      }),
      ...hearing('domainUndefineFlags', async (call, { name }, flags) => [
        await right('domainLookupByName')(call, name),
        flags,
      ]),
    },
    fails: ['domain-define: a document without a UUID gets one, another each time'],
  },
  'finds the domain whose name a definition wants to take': {
    slots: passingOver('domainDefineXMLFlags', 'OPERATION_FAILED', async (call, xml, flags) => {
      const known = await right('connectListAllDomains')(call, 0)
      const taken = known.find(({ name }) => xml.includes(`<name>${name}</name>`))
      return taken ?? right('domainDefineXMLFlags')(call, xml, flags)
    }),
    fails: ['domain-define: a name that belongs to another domain cannot be defined again'],
  },
}

function noteMade(domain: DomainRef, call: Call<unknown>): DomainRef {
  made(call).add(domain.uuid)
  return domain
}
