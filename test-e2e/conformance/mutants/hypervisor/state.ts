import { DomainPausedReason, DomainState } from '@guestwork/core'
import { right, type Mutants } from '../mutant.ts'

/** Domains that do not say what they are. */
export const stateMutants: Mutants = {
  'calls a running domain idle': {
    slots: {
      async domainGetState(call, domain) {
        const status = await right('domainGetState')(call, domain, 0)
        return status.state === DomainState.RUNNING ? { state: DomainState.BLOCKED, reason: 0 } : status
      },
    },
    fails: [
      'domain-define: the figures of a domain tell the state that getState() tells',
      'domain-lifecycle: a domain can be started again after it ended',
      'domain-lifecycle: a domain goes on from the file that it was saved to',
      'domain-lifecycle: a domain goes on while and after its memory is written to a file',
      'domain-lifecycle: a domain that is reset runs on under its number',
      'domain-lifecycle: a domain that was started runs because it booted',
      'domain-lifecycle: a resumed domain runs again',
      'domain-lifecycle: a saved domain is shut off and continues from its image, once',
    ],
  },
  'does not say why a domain is paused': {
    slots: {
      async domainGetState(call, domain) {
        const status = await right('domainGetState')(call, domain, 0)
        return status.state === DomainState.PAUSED
          ? { ...status, reason: DomainPausedReason.UNKNOWN }
          : status
      },
    },
    fails: [
      'domain-lifecycle: a suspended domain is paused because the user asked for it',
      'domain-stats: the state in the statistics of a domain is the one that it tells',
    ],
  },
  'takes a suspended domain for one that does not run': {
    slots: {
      async domainIsActive(call, domain) {
        const { state } = await right('domainGetState')(call, domain, 0)
        return state === DomainState.RUNNING
      },
    },
    fails: ['domain-define: a suspended domain is active'],
  },
  'takes every domain for a persistent one': {
    slots: {
      async domainIsPersistent(call, domain) {
        await right('domainIsPersistent')(call, domain)
        return true
      },
    },
    fails: [
      'domain-define: a running domain that is undefined goes on as a transient one',
      'domain-define: undefining a transient domain leaves it as it is, whether it is refused or not',
      'domain-define: a domain that was started without a definition is not persistent',
      'domain-define: telling a transient domain to start with the host is refused or without effect',
    ],
  },
  'takes a running domain for a transient one': {
    slots: {
      async domainIsPersistent(call, domain) {
        const persistent = await right('domainIsPersistent')(call, domain)
        return persistent && !(await right('domainIsActive')(call, domain))
      },
    },
    fails: [
      'domain-define: a defined domain is persistent, running or not',
      'domain-lifecycle: a defined domain that is started from another document keeps its definition',
      'domain-lifecycle: a domain goes on from the file that it was saved to',
    ],
  },
  'takes every running domain for an updated one': {
    slots: { domainIsUpdated: (call, domain) => right('domainIsActive')(call, domain) },
    fails: ['domain-define: a domain whose definition nobody touched is not updated'],
  },
  'forgets that a domain starts with the host': {
    slots: {
      async domainSetAutostart(call, domain) {
        await right('domainSetAutostart')(call, domain, false)
      },
    },
    fails: ['domain-define: a domain can be told to start with the host, and told not to again'],
  },
  'lets new domains start with the host': {
    slots: {
      async domainGetAutostart(call, domain) {
        await right('domainGetAutostart')(call, domain)
        return true
      },
    },
    fails: [
      'domain-define: a new domain does not start with the host',
      'domain-define: a domain can be told to start with the host, and told not to again',
    ],
  },
  'has figures that tell an old state': {
    slots: {
      async domainGetInfo(call, domain) {
        return { ...(await right('domainGetInfo')(call, domain)), state: DomainState.RUNNING }
      },
    },
    fails: ['domain-define: the figures of a domain tell the state that getState() tells'],
  },
  'has domains without virtual CPUs': {
    slots: {
      domainGetInfo: async (call, domain) => ({ ...(await right('domainGetInfo')(call, domain)), vcpus: 0 }),
    },
    fails: ['domain-define: a domain has memory and virtual CPUs, no more memory than its maximum'],
  },
  'has domains that use more memory than they may': {
    slots: {
      async domainGetInfo(call, domain) {
        const info = await right('domainGetInfo')(call, domain)
        return { ...info, memory: info.maxMemory * 1024n }
      },
    },
    fails: ['domain-define: a domain has memory and virtual CPUs, no more memory than its maximum'],
  },
  'counts the most memory in bytes': {
    slots: {
      domainGetMaxMemory: async (call, domain) => (await right('domainGetMaxMemory')(call, domain)) * 1024n,
    },
    fails: [
      'domain-define: the most memory that a domain may have is the one in its figures',
      'domain-tuning: the most memory of a domain can be set while it does not run',
    ],
  },
  'does not say how domains are virtualised': {
    slots: {
      async domainGetOSType(call, domain) {
        await right('domainGetOSType')(call, domain)
        return ''
      },
    },
    fails: ['domain-define: a domain says how it is virtualised'],
  },
}
