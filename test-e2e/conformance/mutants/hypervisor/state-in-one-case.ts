import {
  DomainDestroyFlag,
  DomainPausedReason,
  DomainRunningReason,
  DomainShutoffReason,
  DomainState,
  honours,
  type DomainRef,
} from '@guestwork/core'
import type { TypedParameter } from '@guestwork/util'
import { right, type Mutants } from '../mutant.ts'
import { answering, hearing, perConnection } from '../wrong-slots.ts'

/** The domains that were started from a document, and whose definition nobody asked to change. */
const loose = perConnection(() => new Set<string>())
/** Takes note of them. */
const noting = answering('domainCreateXML', (made, call) => {
  loose(call).add(made.uuid)
  return made
})
/** The domains that were interrupted. */
const interrupted = perConnection(() => new Set<string>())

/** States, events and ends that are wrong in one case only. */
export const singleStateMutants: Mutants = {
  'takes a domain that has just booted for one that does not run': {
    slots: {
      ...hearing('domainInjectNMI', (call, domain, flags) => {
        interrupted(call).add(domain.uuid)
        return [domain, flags]
      }),
      ...answering('domainIsActive', async (is, call, domain) => {
        const { state, reason } = await right('domainGetState')(call, domain, 0)
        const booted = state === DomainState.RUNNING && reason === DomainRunningReason.BOOTED
        const defined = await right('domainIsPersistent')(call, domain)
        return is && !(booted && defined && !interrupted(call).has(domain.uuid))
      }),
    },
    fails: ['domain-define: a running domain is active'],
  },
  'takes a domain for a transient one until it starts': {
    slots: answering('domainIsPersistent', async (is, call, domain) => {
      const { state, reason } = await right('domainGetState')(call, domain, 0)
      return is && !(state === DomainState.SHUTOFF && reason === DomainShutoffReason.UNKNOWN)
    }),
    fails: ['domain-define: a defined domain is persistent, running or not'],
  },
  'takes a domain that was started from a document for a persistent one': {
    slots: {
      ...noting,
      ...hearing('domainSetAutostart', (call, domain, autostart) => {
        loose(call).delete(domain.uuid)
        return [domain, autostart]
      }),
      ...hearing('domainUndefineFlags', (call, domain, flags) => {
        loose(call).delete(domain.uuid)
        return [domain, flags]
      }),
      ...answering('domainIsPersistent', (is, call, { uuid }) => is || loose(call).has(uuid)),
    },
    fails: ['domain-define: a domain that was started without a definition is not persistent'],
  },
  'defines the transient domain that it should start with the host': {
    slots: answering('domainSetAutostart', async (_, call, domain) => {
      if (await right('domainIsPersistent')(call, domain)) return
      await right('domainDefineXMLFlags')(call, await right('domainGetXMLDesc')(call, domain, 0), 0)
    }),
    fails: ['domain-define: telling a transient domain to start with the host is refused or without effect'],
  },
  'numbers running domains below nought, and neither finds them by it nor writes documents': {
    slots: {
      domainGetXMLDesc: undefined,
      domainLookupByID: undefined,
      ...answering('domainCreateWithFlags', belowNought),
      ...answering('domainCreateXML', belowNought),
      ...answering('domainLookupByName', belowNought),
      ...answering('domainLookupByUUID', belowNought),
      ...answering('connectListAllDomains', domains => domains.map(belowNought)),
    },
    fails: ['domain-lifecycle: a domain that was started has a number'],
  },
  'does not say that the user asked for a pause': {
    slots: {
      ...answering('domainGetState', status =>
        status.state === DomainState.PAUSED && status.reason === DomainPausedReason.USER
          ? { ...status, reason: DomainPausedReason.UNKNOWN }
          : status,
      ),
      ...answering('connectGetAllDomainStats', records =>
        records.map(({ domain, params }) => ({ domain, params: withoutUser(params) })),
      ),
    },
    fails: ['domain-lifecycle: a suspended domain is paused because the user asked for it'],
  },
  'defines the domain that was started from a document when it is destroyed': {
    slots: {
      ...noting,
      domainDestroyFlags: honours(DomainDestroyFlag.GRACEFUL, async (call, domain, flags) => {
        const xml = await right('domainGetXMLDesc')(call, domain, 0)
        await right('domainDestroyFlags')(call, domain, flags)
        if (loose(call).has(domain.uuid)) await right('domainDefineXMLFlags')(call, xml, 0)
      }),
    },
    fails: ['domain-lifecycle: once destroyed, all trace of a transient domain disappears'],
  },
}

/** A domain whose number is negative while it runs, and of which -1 still says that it does not run. */
function belowNought(domain: DomainRef): DomainRef {
  return domain.id === -1 ? domain : { ...domain, id: -1 - domain.id }
}

/** The statistics of a domain, in which a pause has no known reason. */
function withoutUser(params: readonly TypedParameter[]): readonly TypedParameter[] {
  const isPaused = params.some(({ field, value }) => field === 'state.state' && value === DomainState.PAUSED)
  return params.map(param =>
    isPaused && param.field === 'state.reason' && param.type === 'int'
      ? { ...param, value: DomainPausedReason.UNKNOWN }
      : param,
  )
}
