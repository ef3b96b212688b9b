import { DomainRunningReason, DomainShutoffReason, DomainState } from '@guestwork/core'
import { right, type Mutants } from '../mutant.ts'
import { answering, hearing, perConnection } from '../wrong-slots.ts'

/** The domains to which something was done that must not matter later. */
const touched = perConnection(() => new Set<string>())

/** States that are told wrongly after one step, and rightly after others. */
export const settledMutants: Mutants = {
  'does not say that a domain has booted': {
    slots: answering('domainGetState', status =>
      status.state === DomainState.RUNNING && status.reason === DomainRunningReason.BOOTED
        ? { ...status, reason: DomainRunningReason.UNKNOWN }
        : status,
    ),
    fails: ['domain-lifecycle: a domain that was started runs because it booted'],
  },
  'does not say that a domain was resumed': {
    slots: answering('domainGetState', status =>
      status.reason === DomainRunningReason.UNPAUSED && status.state === DomainState.RUNNING
        ? { ...status, reason: DomainRunningReason.UNKNOWN }
        : status,
    ),
    fails: ['domain-lifecycle: a resumed domain runs again'],
  },
  'does not say that a domain was destroyed': {
    slots: answering('domainGetState', status =>
      status.reason === DomainShutoffReason.DESTROYED && status.state === DomainState.SHUTOFF
        ? { ...status, reason: DomainShutoffReason.UNKNOWN }
        : status,
    ),
    fails: ['domain-lifecycle: a destroyed domain is shut off, with its definition as before'],
  },
  'does not say that a domain shut down': {
    slots: answering('domainGetState', status =>
      status.reason === DomainShutoffReason.SHUTDOWN && status.state === DomainState.SHUTOFF
        ? { ...status, reason: DomainShutoffReason.UNKNOWN }
        : status,
    ),
    fails: ['domain-lifecycle: a domain that is asked to shut down is shut off when the call answers'],
  },
  'suspends a domain once': {
    slots: {
      ...hearing('domainResume', (call, domain) => {
        touched(call).add(domain.uuid)
        return [domain]
      }),
      async domainSuspend(call, domain) {
        if (!touched(call).has(domain.uuid)) await right('domainSuspend')(call, domain)
      },
    },
    fails: ['domain-lifecycle: a domain can be suspended again after it was resumed'],
  },
  'starts a domain once': {
    slots: {
      ...hearing('domainDestroyFlags', (call, domain, flags) => {
        touched(call).add(domain.uuid)
        return [domain, flags]
      }),
      domainCreateWithFlags: (call, domain, flags) =>
        touched(call).has(domain.uuid) ? domain : right('domainCreateWithFlags')(call, domain, flags),
    },
    fails: ['domain-lifecycle: a domain can be started again after it ended'],
  },
  'starts domains with the host until somebody says something': {
    slots: {
      ...hearing('domainSetAutostart', (call, domain, autostart) => {
        touched(call).add(domain.uuid)
        return [domain, autostart]
      }),
      ...answering('domainGetAutostart', (is, call, { uuid }) => is || !touched(call).has(uuid)),
    },
    fails: ['domain-define: a new domain does not start with the host'],
  },
  'keeps a saved image that is removed': {
    slots: answering('domainManagedSaveRemove', async (_, call, domain) => {
      await right('domainCreateWithFlags')(call, domain, 0)
      await right('domainManagedSave')(call, domain, 0)
    }),
    fails: ['domain-lifecycle: a saved image that is removed is gone'],
  },
}
