import { DomainPausedReason, DomainRunningReason, DomainShutoffReason, DomainState } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { right, type Mutants } from '../mutant.ts'
import { answering, hearing, passingOver, perConnection } from '../wrong-slots.ts'

/** The domains that were started from a document, and to which nothing was done since. */
const loose = perConnection(() => new Set<string>())
/** The domains that were interrupted. */
const interrupted = perConnection(() => new Set<string>())

/** States, events and ends that are wrong in one case only. */
export const oneMomentMutants: Mutants = {
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
      ...answering('domainCreateXML', (made, call) => {
        loose(call).add(made.uuid)
        return made
      }),
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
    slots: passingOver('domainSetAutostart', 'OPERATION_INVALID', async (call, domain) => {
      const xml = await right('domainGetXMLDesc')(call, domain, 0)
      await right('domainDefineXMLFlags')(call, xml, 0)
    }),
    fails: [
      'domain-define: telling a transient domain to start with the host is refused or without effect',
    ],
  },
  'refuses with another code to start a transient domain with the host': {
    slots: passingOver('domainSetAutostart', 'OPERATION_INVALID', () => {
      throw new VirtError('INTERNAL_ERROR', 'the domain is transient')
    }),
    fails: [
      'domain-define: telling a transient domain to start with the host is refused or without effect',
    ],
  },
  'does not say in its state that the user asked for a pause': {
    slots: answering('domainGetState', status =>
      status.state === DomainState.PAUSED && status.reason === DomainPausedReason.USER
        ? { ...status, reason: DomainPausedReason.UNKNOWN }
        : status,
    ),
    fails: ['domain-lifecycle: a suspended domain is paused because the user asked for it'],
  },
  'defines the domain that was started from a document when it is destroyed': {
    slots: {
      ...answering('domainCreateXML', (made, call) => {
        loose(call).add(made.uuid)
        return made
      }),
      async domainDestroyFlags(call, domain, flags) {
        const xml = await right('domainGetXMLDesc')(call, domain, 0)
        await right('domainDestroyFlags')(call, domain, flags)
        if (loose(call).has(domain.uuid)) await right('domainDefineXMLFlags')(call, xml, 0)
      },
    },
    fails: ['domain-lifecycle: once destroyed, all trace of a transient domain disappears'],
  },
}
