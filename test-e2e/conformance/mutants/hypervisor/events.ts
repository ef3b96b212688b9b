import { domainEventIds, DomainLifecycleEvent, type DomainEventListener } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { right, type Mutants } from '../mutant.ts'

const register = right('connectDomainEventRegisterAny')

/** The checks of single steps. */
const steps = [
  'events: a new definition is reported as defined, added',
  'events: a domain that starts without a definition is reported as started, booted',
  'events: a replaced definition is reported as defined, updated',
  'events: a definition that was removed is reported as undefined, removed',
  'events: a domain that starts is reported as started, booted',
  'events: a suspended domain is reported as suspended, paused',
  'events: a resumed domain is reported as resumed, unpaused',
  'events: a destroyed domain is reported as stopped, destroyed',
  'events: a destroyed transient domain is reported as stopped, destroyed',
  'events: a domain that shuts down is reported as stopped, shutdown',
  'events: a renamed domain is reported as defined, renamed',
]

/** The checks of what has kinds of event of its own. */
const moments = [
  'snapshot: a new snapshot is reported as created',
  'snapshot: a snapshot that becomes the current one is reported so',
  'snapshot: a snapshot that a domain is taken back to is reported as reverted',
  'snapshot: a deleted snapshot is reported as deleted',
  'checkpoint: a new checkpoint is reported as created',
  'checkpoint: a deleted checkpoint is reported as deleted',
  'domain-define: a title that is set is reported as a change of metadata',
]

/** The checks of more than one step, or one listener. */
const others = [
  'events: events of a domain come once each, in the order in which they happened',
  'events: events are heard over every connection, whoever caused them',
  'events: who asks for the events of one domain hears of no other',
]

/** Events that are lost, wrong or too many. */
export const eventsMutants: Mutants = {
  'reports nothing': {
    waits: true,
    slots: {
      connectDomainEventRegisterAny: (call, domain, id) => register(call, domain, id, () => {}),
    },
    fails: [...steps, ...others, ...moments],
  },
  'reports nothing about definitions': {
    waits: true,
    slots: {
      connectDomainEventRegisterAny(call, domain, id, listener) {
        const heard: DomainEventListener = (about, payload) => {
          if (!('event' in payload) || payload.event !== DomainLifecycleEvent.DEFINED)
            listener(about, payload)
        }
        return register(call, domain, id, heard)
      },
    },
    fails: [
      'events: a new definition is reported as defined, added',
      'events: a replaced definition is reported as defined, updated',
      'events: a renamed domain is reported as defined, renamed',
      'events: events of a domain come once each, in the order in which they happened',
    ],
  },
  'reports no details': {
    waits: true,
    slots: {
      connectDomainEventRegisterAny: (call, domain, id, listener) =>
        register(call, domain, id, (about, payload) => {
          listener(about, id === domainEventIds.lifecycle ? { event: eventIn(payload), detail: 9 } : payload)
        }),
    },
    fails: steps,
  },
  'reports that a domain started when it has stopped': {
    waits: true,
    slots: {
      connectDomainEventRegisterAny(call, domain, id, listener) {
        const late: (() => void)[] = []
        return register(call, domain, id, (about, payload) => {
          const event = 'event' in payload ? payload.event : undefined
          if (event === DomainLifecycleEvent.STARTED) late.push(() => listener(about, payload))
          else listener(about, payload)
          if (event === DomainLifecycleEvent.STOPPED) for (const report of late.splice(0)) report()
        })
      },
    },
    fails: [
      'events: a domain that starts without a definition is reported as started, booted',
      'events: a domain that starts is reported as started, booted',
      'events: events of a domain come once each, in the order in which they happened',
      'events: events are heard over every connection, whoever caused them',
    ],
  },
  'reports everything twice': {
    slots: {
      connectDomainEventRegisterAny: (call, domain, id, listener) =>
        register(call, domain, id, (about, payload) => {
          listener(about, payload)
          listener(about, payload)
        }),
    },
    fails: ['events: events of a domain come once each, in the order in which they happened'],
  },
  'reports about every domain to who asked for one': {
    slots: {
      connectDomainEventRegisterAny: (call, _domain, id, listener) => register(call, undefined, id, listener),
    },
    fails: ['events: who asks for the events of one domain hears of no other'],
  },
  'refuses to listen for what it never reports': {
    slots: {
      connectDomainEventRegisterAny(call, domain, id, listener) {
        if (id <= domainEventIds.lifecycle || id === domainEventIds['metadata-change'])
          return register(call, domain, id, listener)
        throw new VirtError('NO_SUPPORT', `event ${String(id)}`)
      },
    },
    fails: ['events: kinds of event that the driver never reports can be asked for all the same'],
  },
  'cannot end what it listens for': {
    waits: true,
    slots: {
      connectDomainEventDeregisterAny() {
        throw new VirtError('INTERNAL_ERROR', 'no')
      },
    },
    fails: [
      ...steps,
      ...others,
      ...moments,
      'events: kinds of event that the driver never reports can be asked for all the same',
      'events: a stream of events ends when its signal fires',
    ],
  },
  'lists a kind of event that does not exist': {
    manifest: { domainEvents: ['lifecycle', 'domain-lifecycle'] },
    fails: ['events: the manifest lists kinds of event that exist'],
  },
  'lists events that it cannot report': {
    slots: { connectDomainEventRegisterAny: undefined },
    fails: ['events: a driver without events lists none in its manifest'],
  },
}

function eventIn(payload: Parameters<DomainEventListener>[1]): DomainLifecycleEvent {
  return 'event' in payload && typeof payload.event === 'number'
    ? payload.event
    : DomainLifecycleEvent.DEFINED
}
