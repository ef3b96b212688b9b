import { ConnectListDomainsFlag, DomainCoreDumpFlag, type Call, type DomainRef } from '@guestwork/core'
import { right, type Mutants } from '../mutant.ts'
import { answering, hearing, passingOver } from '../wrong-slots.ts'

/** Files of saved domains that are not what they should be. */
export const savedFileMutants: Mutants = {
  'does not say that a domain was saved to a file': {
    slots: {
      async domainSaveFlags(call, domain, file, xml, flags) {
        await right('domainSaveFlags')(call, domain, file, xml, flags)
        await right('domainCreateWithFlags')(call, domain, 0)
        await right('domainDestroyFlags')(call, domain, 0)
      },
    },
    fails: ['domain-lifecycle: a domain that was saved to a file is shut off, with its definition as before'],
  },
  'boots from a saved file': {
    slots: {
      async domainRestoreFlags(call, file, xml, flags) {
        await right('domainRestoreFlags')(call, file, xml, flags)
        const domain = await right('domainLookupByName')(call, 'web-1')
        await right('domainSuspend')(call, domain)
      },
    },
    fails: ['domain-lifecycle: a domain goes on from the file that it was saved to'],
  },
  'ends the domain that is to go on from a file': {
    slots: {
      async domainRestoreFlags(call, file, xml, flags) {
        for (const domain of await running(call)) await right('domainDestroyFlags')(call, domain, 0)
        await right('domainRestoreFlags')(call, file, xml, flags)
      },
    },
    fails: ['domain-lifecycle: a domain that runs cannot go on from a file'],
  },
  'goes on from files that do not exist': {
    slots: passingOver('domainRestoreFlags', 'SYSTEM_ERROR'),
    fails: ['domain-lifecycle: nothing goes on from a file that does not exist'],
  },
  'has another name in a saved file': {
    slots: answering('domainSaveImageGetXMLDesc', xml => xml.replace('>web-1<', '>web-2<')),
    fails: ['domain-lifecycle: the document in a saved file bears the name of its domain'],
  },
  'forgets the document that is put in a saved file': {
    slots: hearing('domainSaveImageDefineXML', (_, file, xml, flags) => [
      file,
      xml.replace('<description>changed', '<description>not'),
      flags,
    ]),
    fails: ['domain-lifecycle: a domain goes on with the document that was put in its file'],
  },
  'suspends a domain whose memory it writes': {
    slots: answering('domainCoreDumpWithFormat', async (_, call, domain, _file, _format, flags) => {
      if (flags === 0) await right('domainSuspend')(call, domain)
    }),
    fails: ['domain-lifecycle: a domain goes on while and after its memory is written to a file'],
  },
  'does not crash when its memory is written': {
    slots: hearing('domainCoreDumpWithFormat', (_, domain, file, format, flags) => [
      domain,
      file,
      format,
      flags & ~DomainCoreDumpFlag.CRASH,
    ]),
    fails: ['domain-lifecycle: a domain that is to crash when its memory is written has crashed'],
  },
}

/** The running domains of the checks; the mock hypervisor has one of its own. */
async function running(call: Call<unknown>): Promise<DomainRef[]> {
  const all = await right('connectListAllDomains')(call, ConnectListDomainsFlag.ACTIVE)
  return all.filter(({ name }) => name !== 'test')
}
