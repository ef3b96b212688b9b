import {
  domainEventIds,
  DomainLifecycleEvent as Event,
  type Call,
  type DomainEventListener,
  type DomainRef,
} from '@guestwork/core'
import { isVirtError } from '@guestwork/util'
import { right, type Mutant, type Mutants, type Slots } from '../mutant.ts'
import { answering, perConnection } from '../wrong-slots.ts'

type Payload = Parameters<DomainEventListener>[1]

interface Step {
  readonly event: Event
  readonly detail: number
  /** Whether the domain is defined; left out where that tells nothing apart. */
  readonly defined?: boolean
  /** The check that finds out. */
  readonly finder: string
}

const steps: readonly Step[] = [
  { event: Event.DEFINED, detail: 0, finder: 'a new definition is reported as defined, added' },
  { event: Event.DEFINED, detail: 1, finder: 'a replaced definition is reported as defined, updated' },
  { event: Event.DEFINED, detail: 2, finder: 'a renamed domain is reported as defined, renamed' },
  {
    event: Event.UNDEFINED,
    detail: 0,
    finder: 'a definition that was removed is reported as undefined, removed',
  },
  {
    event: Event.STARTED,
    detail: 0,
    defined: true,
    finder: 'a domain that starts is reported as started, booted',
  },
  {
    event: Event.STARTED,
    detail: 0,
    defined: false,
    finder: 'a domain that starts without a definition is reported as started, booted',
  },
  { event: Event.SUSPENDED, detail: 0, finder: 'a suspended domain is reported as suspended, paused' },
  { event: Event.RESUMED, detail: 0, finder: 'a resumed domain is reported as resumed, unpaused' },
  {
    event: Event.STOPPED,
    detail: 1,
    defined: true,
    finder: 'a destroyed domain is reported as stopped, destroyed',
  },
  {
    event: Event.STOPPED,
    detail: 1,
    defined: false,
    finder: 'a destroyed transient domain is reported as stopped, destroyed',
  },
  { event: Event.STOPPED, detail: 0, finder: 'a domain that shuts down is reported as stopped, shutdown' },
]

const kept = {
  'snapshot created': 'snapshot: a new snapshot is reported as created',
  'snapshot current-changed': 'snapshot: a snapshot that becomes the current one is reported so',
  'snapshot reverted': 'snapshot: a snapshot that a domain is taken back to is reported as reverted',
  'snapshot deleted': 'snapshot: a deleted snapshot is reported as deleted',
  'checkpoint created': 'checkpoint: a new checkpoint is reported as created',
  'checkpoint deleted': 'checkpoint: a deleted checkpoint is reported as deleted',
}

const mine = perConnection(() => new Set<string>())

/** Single events that are lost or told wrongly. */
export const eventStepMutants: Mutants = {
  ...Object.fromEntries(steps.map(misreported)),
  ...Object.fromEntries(Object.entries(kept).map(([what, finder]) => missed(what, finder))),
  'tells nothing of changes of metadata': {
    slots: hearingOnly((_call, _about, payload) => !('namespace' in payload)),
    waits: true,
    fails: ['domain-define: a title that is set is reported as a change of metadata'],
  },
  'tells of domains to who defined them': {
    slots: {
      ...answering('domainDefineXMLFlags', (domain, call) => {
        mine(call).add(domain.uuid)
        return domain
      }),
      ...hearingOnly(
        (call, about, payload) =>
          !('event' in payload && payload.event === Event.STARTED) ||
          mine(call).has(about.uuid) ||
          !isDefined(call, about),
      ),
    },
    waits: true,
    fails: ['events: events are heard over every connection, whoever caused them'],
  },
}

function misreported({ event, detail, defined, finder }: Step): [string, Mutant] {
  const isWrong = (call: Call<unknown>, about: DomainRef, payload: Payload) =>
    'detail' in payload &&
    payload.event === event &&
    payload.detail === detail &&
    (defined === undefined || defined === isDefined(call, about))
  const slots: Slots = {
    connectDomainEventRegisterAny: (call, domain, id, listener) =>
      right('connectDomainEventRegisterAny')(call, domain, id, (about, payload) => {
        const wrong = id === domainEventIds.lifecycle && isWrong(call, about, payload)
        listener(about, wrong ? { event, detail: 9 } : payload)
      }),
  }
  return [`tells another reason: ${finder}`, { slots, fails: [`events: ${finder}`] }]
}

function isDefined(call: Call<unknown>, domain: DomainRef): boolean {
  try {
    return right('domainIsPersistent')(call, domain) === true
  } catch (error) {
    if (isVirtError(error, 'NO_DOMAIN')) return false
    throw error
  }
}

function missed(what: string, finder: string): [string, Mutant] {
  const [kind = '', event = ''] = what.split(' ')
  const slots = hearingOnly(
    (_call, _about, payload) => !(kind in payload && 'event' in payload && payload.event === event),
  )
  return [`does not tell that a ${what}`, { slots, waits: true, fails: [finder] }]
}

function hearingOnly(fits: (call: Call<unknown>, about: DomainRef, payload: Payload) => boolean): Slots {
  return {
    connectDomainEventRegisterAny: (call, domain, id, listener) =>
      right('connectDomainEventRegisterAny')(call, domain, id, (about, payload) => {
        if (fits(call, about, payload)) listener(about, payload)
      }),
  }
}
