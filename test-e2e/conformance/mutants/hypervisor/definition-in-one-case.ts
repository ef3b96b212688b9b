import { DomainXmlFlag, type Call, type DomainRef } from '@guestwork/core'
import { nameIn, uuidElement } from '../definition-mutants.ts'
import { right, type Mutants, type Slots } from '../mutant.ts'
import { answering, hearing, passingOver, perConnection } from '../wrong-slots.ts'

/** The domains that were undefined: by their names those that were off, by their UUIDs those that ran. */
const undefinedDomains = perConnection(() => ({
  off: new Map<string, DomainRef>(),
  running: new Map<string, DomainRef>(),
}))
const watching = hearing('domainUndefineFlags', async (call, domain, flags) => {
  const { off, running } = undefinedDomains(call)
  const isActive = await right('domainIsActive')(call, domain)
  if (!isActive) off.set(domain.name, domain)
  else if (await right('domainIsPersistent')(call, domain)) running.set(domain.uuid, domain)
  return [domain, flags]
})

/** Definitions that are wrong in one case only. */
export const singleDefinitionMutants: Mutants = {
  'gives the UUID of a domain away to another': {
    slots: hearing('domainDefineXMLFlags', async (call, xml, flags) => {
      const owner = await ownerOf(call, xml)
      const isOther = owner !== undefined && owner.name !== nameIn(xml)
      if (isOther) await right('domainUndefineFlags')(call, owner, 0)
      return [xml, flags]
    }),
    fails: ['domain-define: a UUID that belongs to another domain cannot be defined again'],
  },
  'defines a domain that is shut off as it was': {
    slots: keepingDefinitions('shut off'),
    fails: ['domain-define: a definition is replaced when its name and UUID are defined again'],
  },
  'defines a running domain as it was': {
    slots: keepingDefinitions('running'),
    fails: [
      'domain-define: a running domain that is defined anew goes on as it is, and the definition waits for its next start',
    ],
  },
  'finds a domain that was undefined by its name': {
    slots: {
      ...watching,
      ...passingOver(
        'domainLookupByName',
        'NO_DOMAIN',
        (call, name) => undefinedDomains(call).off.get(name) ?? right('domainLookupByName')(call, name),
      ),
    },
    fails: ['domain-define: a domain that was undefined is gone: no name, UUID or list leads to it'],
  },
  'takes a domain that was undefined while it ran for a persistent one': {
    slots: {
      ...watching,
      ...answering(
        'domainIsPersistent',
        (is, call, { uuid }) => is || undefinedDomains(call).running.has(uuid),
      ),
    },
    fails: ['domain-define: a running domain that is undefined goes on as a transient one'],
  },
  'finds a domain that was undefined while it ran and then destroyed': {
    slots: {
      ...watching,
      ...passingOver(
        'domainLookupByUUID',
        'NO_DOMAIN',
        (call, uuid) => undefinedDomains(call).running.get(uuid) ?? right('domainLookupByUUID')(call, uuid),
      ),
    },
    fails: ['domain-define: a domain that was undefined while it ran is gone once it is destroyed'],
  },
  'destroys a transient domain that it should undefine': {
    slots: hearing('domainUndefineFlags', async (call, domain, flags) => {
      const isPersistent = await right('domainIsPersistent')(call, domain)
      if (!isPersistent) await right('domainDestroyFlags')(call, domain, 0)
      return [domain, flags]
    }),
    fails: ['domain-define: undefining a transient domain leaves it as it is, whether it is refused or not'],
  },
  'keeps the document that a defined domain was started from': {
    slots: answering('domainCreateXML', async (domain, call, xml) => {
      const isPersistent = await right('domainIsPersistent')(call, domain)
      if (isPersistent) await right('domainDefineXMLFlags')(call, xml, 0)
      return domain
    }),
    fails: ['domain-lifecycle: a defined domain that is started from another document keeps its definition'],
  },
}

/** Defines domains that are in a state again from the definitions that they have. */
function keepingDefinitions(state: 'shut off' | 'running'): Slots {
  return hearing('domainDefineXMLFlags', async (call, xml, flags) => {
    const owner = await ownerOf(call, xml)
    if (owner?.name !== nameIn(xml)) return [xml, flags]
    const isActive = await right('domainIsActive')(call, owner)
    if (isActive !== (state === 'running')) return [xml, flags]
    return [await right('domainGetXMLDesc')(call, owner, DomainXmlFlag.INACTIVE), flags]
  })
}

/** The domain that has the UUID of a document. */
async function ownerOf(call: Call<unknown>, xml: string): Promise<DomainRef | undefined> {
  const uuid = uuidElement.exec(xml)?.[1]
  const domains = await right('connectListAllDomains')(call, 0)
  return domains.find(domain => domain.uuid === uuid)
}
