import { DomainDestroyFlag, DomainStartFlag, honours, type Call, type DomainRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { right, type Mutants } from '../mutant.ts'
import { passingOver } from '../wrong-slots.ts'

/** Domains that start, go on and end in another way than they should. */
export const lifecycleMutants: Mutants = {
  'starts a domain and does not say its number': {
    slots: {
      async domainCreateWithFlags(call, domain) {
        return { ...(await right('domainCreateWithFlags')(call, domain, 0)), id: -1 }
      },
    },
    fails: [
      'domain-define: a running domain is found by its number',
      'domain-define: the document of a running domain bears its number, the one for its next start does not',
      'domain-define: the list gives names and numbers as they are',
      'domain-lifecycle: a domain that is rebooted keeps its number',
      'domain-lifecycle: a domain that is reset runs on under its number',
      'domain-lifecycle: a domain that runs cannot go on from a file',
      'domain-lifecycle: a domain that was started has a number',
      'domain-lifecycle: a running domain that is started again stays the same',
      'domain-lifecycle: a suspended domain keeps its number',
    ],
  },
  'starts a running domain again': {
    slots: {
      async domainCreateWithFlags(call, domain) {
        const runs = await right('domainIsActive')(call, domain)
        if (runs) await right('domainDestroyFlags')(call, domain, 0)
        const started = await right('domainCreateWithFlags')(call, domain, 0)
        if (runs) throw new VirtError('OPERATION_INVALID', 'domain is already running')
        return started
      },
    },
    fails: ['domain-lifecycle: a running domain that is started again stays the same'],
  },
  'starts a running domain without a word': {
    slots: passingOver('domainCreateWithFlags', 'INTERNAL_ERROR', (_call, domain) => domain),
    fails: [
      'wrong state: domainCreateWithFlags on a domain that runs already rejects with OPERATION_INVALID',
    ],
  },
  'claims to start domains paused': {
    slots: { domainCreateWithFlags: honours(DomainStartFlag.PAUSED, right('domainCreateWithFlags')) },
    fails: ['domain-lifecycle: a domain that is started paused waits until it is resumed'],
  },
  'claims to end domains with their connection': {
    slots: { domainCreateWithFlags: honours(DomainStartFlag.AUTODESTROY, right('domainCreateWithFlags')) },
    fails: ['domain-lifecycle: a domain that is started with autodestroy ends with its connection'],
  },
  'defines what it should only start': {
    slots: {
      async domainCreateXML(call, xml) {
        const domain = await right('domainCreateXML')(call, xml, 0)
        const live = await right('domainGetXMLDesc')(call, domain, 0)
        await right('domainDefineXMLFlags')(call, live, 0)
        return domain
      },
    },
    fails: [
      'domain-define: the filter transient lists a transient domain, and persistent does not',
      'domain-define: a domain that was started without a definition is not persistent',
      'domain-define: telling a transient domain to start with the host is refused or without effect',
      'domain-lifecycle: a defined domain that is started from another document keeps its definition',
      'domain-lifecycle: once destroyed, all trace of a transient domain disappears',
    ],
  },
  'claims that there are no transient domains': {
    manifest: { transientDomains: false },
    fails: [
      'domain-define: a running domain cannot be undefined where no domain can be transient',
      'domain-lifecycle: no domain can be started without being defined',
    ],
  },
  'goes on when it is suspended': {
    slots: {
      async domainSuspend(call, domain) {
        await right('domainSuspend')(call, domain)
        await right('domainResume')(call, domain)
      },
    },
    fails: [
      'aborted signal: domainResume that is given up while it runs leaves a connection that goes on',
      'domain-define: the filter paused lists a suspended domain, and running does not',
      'domain-lifecycle: a domain can be suspended again after it was resumed',
      'domain-lifecycle: a resumed domain runs again',
      'domain-lifecycle: a suspended domain is paused because the user asked for it',
      'domain-stats: the filter paused passes the statistics of a suspended domain, and running does not',
      'events: a resumed domain is reported as resumed, unpaused',
    ],
  },
  'stays suspended when it is resumed': {
    slots: {
      async domainResume(call, domain) {
        await right('domainResume')(call, domain)
        await right('domainSuspend')(call, domain)
      },
    },
    fails: [
      'domain-lifecycle: a resumed domain runs again',
      'domain-lifecycle: a domain can be suspended again after it was resumed',
    ],
  },
  'suspends a domain that does not run without a word': {
    slots: {
      async domainSuspend(call, domain) {
        if (await right('domainIsActive')(call, domain)) await right('domainSuspend')(call, domain)
      },
    },
    fails: ['wrong state: domainSuspend on a domain that does not run rejects with OPERATION_INVALID'],
  },
  'destroys a domain that does not run without a word': {
    slots: {
      domainDestroyFlags: honours(DomainDestroyFlag.GRACEFUL, async (call, domain, flags) => {
        if (await right('domainIsActive')(call, domain))
          await right('domainDestroyFlags')(call, domain, flags)
      }),
    },
    fails: ['wrong state: domainDestroyFlags on a domain that does not run rejects with OPERATION_INVALID'],
  },
  'starts a domain that does not run when it is reset': {
    slots: {
      async domainReset(call, domain) {
        if (await right('domainIsActive')(call, domain)) return
        await right('domainCreateWithFlags')(call, domain, 0)
        throw new VirtError('OPERATION_INVALID', 'domain is not running')
      },
    },
    fails: ['wrong state: domainReset on a domain that does not run rejects with OPERATION_INVALID'],
  },
  'leaves a transient domain behind': {
    slots: {
      domainDestroyFlags: honours(DomainDestroyFlag.GRACEFUL, async (call, domain, flags) => {
        const persistent = await right('domainIsPersistent')(call, domain)
        const xml = await right('domainGetXMLDesc')(call, domain, 0)
        await right('domainDestroyFlags')(call, domain, flags)
        if (!persistent) await right('domainDefineXMLFlags')(call, xml, 0)
      }),
    },
    fails: [
      'domain-define: a domain that was undefined while it ran is gone once it is destroyed',
      'domain-lifecycle: once destroyed, all trace of a transient domain disappears',
    ],
  },
  'forgets the definition of what it destroys': {
    slots: {
      domainDestroyFlags: honours(DomainDestroyFlag.GRACEFUL, async (call, domain, flags) => {
        const persistent = await right('domainIsPersistent')(call, domain)
        await right('domainDestroyFlags')(call, domain, flags)
        if (persistent) await right('domainUndefineFlags')(call, domain, 0)
      }),
    },
    fails: [
      'domain-define: the figures of a domain tell the state that getState() tells',
      'domain-lifecycle: a destroyed domain has no number any more',
      'domain-lifecycle: a destroyed domain is shut off, with its definition as before',
      'domain-lifecycle: a domain can be started again after it ended',
      'domain-lifecycle: a suspended domain can be destroyed',
      'events: events of a domain come once each, in the order in which they happened',
      'snapshot: a domain that ran when its snapshot was made runs when it is taken back',
    ],
  },
  'only asks the guest when it should destroy it': {
    slots: {
      domainDestroyFlags: honours(DomainDestroyFlag.GRACEFUL, async (call, domain) => {
        if (!(await right('domainIsActive')(call, domain)))
          throw new VirtError('OPERATION_INVALID', 'it is off')
        await right('domainShutdownFlags')(call, domain, 0)
      }),
    },
    fails: [
      'domain-lifecycle: a destroyed domain is shut off, with its definition as before',
      'events: a destroyed domain is reported as stopped, destroyed',
      'events: a destroyed transient domain is reported as stopped, destroyed',
    ],
  },
  'destroys the domain that it should shut down': {
    slots: {
      domainShutdownFlags: (call, domain) => right('domainDestroyFlags')(call, domain, 0),
    },
    fails: [
      'domain-lifecycle: a domain that is asked to shut down is shut off when the call answers',
      'events: a domain that shuts down is reported as stopped, shutdown',
    ],
  },
  'gives a rebooted domain another number': {
    slots: {
      async domainReboot(call, domain) {
        await right('domainDestroyFlags')(call, domain, 0)
        await right('domainCreateWithFlags')(call, domain, 0)
      },
    },
    fails: ['domain-lifecycle: a domain that is rebooted keeps its number'],
  },
  'suspends the domain that it should reset': {
    slots: {
      async domainReset(call, domain) {
        await right('domainReset')(call, domain, 0)
        await right('domainSuspend')(call, domain)
      },
    },
    fails: ['domain-lifecycle: a domain that is reset runs on under its number'],
  },
  'has a saved image of every domain': {
    slots: { domainHasManagedSaveImage: hasImage },
    fails: [
      'domain-lifecycle: a saved domain is shut off and continues from its image, once',
      'domain-lifecycle: a saved image that is removed is gone',
    ],
  },
  'has a saved image where none can be': {
    manifest: { savedImages: 'never' },
    slots: {
      domainHasManagedSaveImage: hasImage,
      domainManagedSave: undefined,
      domainManagedSaveRemove: undefined,
    },
    fails: ['domain-lifecycle: no domain has a saved image'],
  },
  'claims that no domain can be saved': {
    manifest: { savedImages: 'never' },
    fails: ['domain-lifecycle: no domain can be saved'],
  },
  'boots a saved domain': {
    slots: {
      async domainCreateWithFlags(call, domain, flags) {
        await right('domainManagedSaveRemove')(call, domain, 0)
        return right('domainCreateWithFlags')(call, domain, flags)
      },
    },
    fails: ['domain-lifecycle: a saved domain is shut off and continues from its image, once'],
  },
}

/** Says of every domain that it was saved. */
async function hasImage(call: Call<unknown>, domain: DomainRef): Promise<boolean> {
  await right('domainGetState')(call, domain, 0)
  return true
}
