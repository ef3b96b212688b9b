import { DomainShutoffReason, DomainState, DomainXmlFlag } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { nameIn } from '../definition-mutants.ts'
import { right, type Mutants } from '../mutant.ts'
import { answering, hearing, passingOver, perConnection } from '../wrong-slots.ts'

/** The names of domains that were undefined. */
const undefinedNames = perConnection(() => new Set<string>())

/** What is wrong with domains only after something was done to them. */
export const afterwardsMutants: Mutants = {
  'tells more memory in its figures than a domain may have': {
    slots: answering('domainGetInfo', info => ({ ...info, maxMemory: info.maxMemory * 1024n })),
    fails: ['domain-define: the most memory that a domain may have is the one in its figures'],
  },
  'shows the old name of a renamed domain': {
    slots: answering('domainGetXMLDesc', xml => xml.replace('web-1-renamed', 'web-1')),
    fails: ['domain-define: a domain that was renamed bears its new name in its document'],
  },
  'says that a domain took the name of another': {
    slots: passingOver('domainRename', 'OPERATION_INVALID'),
    fails: ['domain-define: a domain cannot take the name of another'],
  },
  'gives a suspended domain another number': {
    slots: answering('domainLookupByUUID', async (found, call) => {
      const { state } = await right('domainGetState')(call, found, 0)
      return state === DomainState.PAUSED ? { ...found, id: found.id + 1 } : found
    }),
    fails: ['domain-lifecycle: a suspended domain keeps its number'],
  },
  'keeps the number of a destroyed domain': {
    slots: answering('domainLookupByUUID', async (found, call) => {
      const { state, reason } = await right('domainGetState')(call, found, 0)
      const destroyed = state === DomainState.SHUTOFF && reason === DomainShutoffReason.DESTROYED
      return destroyed ? { ...found, id: 99 } : found
    }),
    fails: ['domain-lifecycle: a destroyed domain has no number any more'],
  },
  'does not destroy a suspended domain': {
    slots: hearing('domainDestroyFlags', async (call, domain, flags) => {
      const { state } = await right('domainGetState')(call, domain, 0)
      if (state !== DomainState.PAUSED) return [domain, flags]
      throw new VirtError('OPERATION_FAILED', 'it is suspended')
    }),
    fails: ['domain-lifecycle: a suspended domain can be destroyed'],
  },
  'leaves the number out of the document of a running domain': {
    slots: answering('domainGetXMLDesc', (xml, _call, _domain, flags) =>
      (flags & DomainXmlFlag.INACTIVE) === 0 ? xml.replace(/ id=['"]\d+['"]/, '') : xml,
    ),
    fails: [
      'domain-define: the document of a running domain bears its number, the one for its next start does not',
    ],
  },
  'reads its own documents otherwise': {
    slots: hearing('domainDefineXMLFlags', (_, xml, flags) => [
      xml.replace('<on_crash>destroy<', '<on_crash>restart<'),
      flags,
    ]),
    fails: ['domain-define: the document of a domain can be defined again and gives the same document'],
  },
  'defines no name again that was undefined': {
    slots: {
      ...hearing('domainUndefineFlags', (call, domain, flags) => {
        undefinedNames(call).add(domain.name)
        return [domain, flags]
      }),
      ...hearing('domainDefineXMLFlags', (call, xml, flags) => {
        const name = nameIn(xml)
        const known = !xml.includes('<uuid>') && undefinedNames(call).has(name)
        if (known) throw new VirtError('OPERATION_FAILED', `'${name}' was undefined`)
        return [xml, flags]
      }),
    },
    fails: ['domain-define: a domain that was undefined can be defined again'],
  },
}
