import {
  DomainSnapshotDeleteFlag as Delete,
  DomainSnapshotListFlag as Filter,
  DomainXmlFlag,
} from '@guestwork/core'
import { right, type Mutant, type Mutants } from '../mutant.ts'
import { answering, hearing, passingOver } from '../wrong-slots.ts'

/** The check that finds out when the list of snapshots passes over a filter. */
const finders: Readonly<Partial<Record<keyof typeof Filter, string>>> = {
  NO_LEAVES: 'the filter leaves lists a snapshot without children, and noLeaves does not',
  ACTIVE: 'the filter inactive lists a snapshot of a domain that did not run, and active does not',
  INACTIVE: 'the filter active lists a snapshot of a domain that ran, and inactive does not',
  EXTERNAL: 'the filter internal lists a snapshot in the images of the disks, and external does not',
  ROOTS: 'the roots among the snapshots are those without a parent',
}

const careless = Object.entries(finders).map(([filter, title]): [string, Mutant] => [
  `passes over the filter ${filter} of snapshots`,
  {
    slots: hearing('domainListAllSnapshots', (_, domain, flags) => [
      domain,
      flags & ~Filter[filter as keyof typeof Filter],
    ]),
    fails: [`snapshot: ${title}`],
  },
])

/** Snapshots that are not what they should be. */
export const snapshotMutants: Mutants = {
  'never makes a snapshot the current one': {
    slots: {
      async domainSnapshotIsCurrent(call, snapshot, flags) {
        await right('domainSnapshotIsCurrent')(call, snapshot, flags)
        return false
      },
    },
    fails: ['snapshot: a new snapshot has the name of its document and is the current one'],
  },
  'always has a current snapshot': {
    slots: {
      async domainHasCurrentSnapshot(call, domain, flags) {
        await right('domainHasCurrentSnapshot')(call, domain, flags)
        return true
      },
    },
    fails: ['snapshot: a domain without snapshots has no current one'],
  },
  'keeps the definition when it goes back': {
    slots: {
      async domainRevertToSnapshot(call, snapshot, flags) {
        const xml = await right('domainGetXMLDesc')(call, snapshot.domain, DomainXmlFlag.INACTIVE)
        await right('domainRevertToSnapshot')(call, snapshot, flags)
        await right('domainDefineXMLFlags')(call, xml, 0)
      },
    },
    fails: ['snapshot: a domain that is taken back to a snapshot is defined as it was then'],
  },
  'goes back to the last snapshot afterwards': {
    slots: answering('domainRevertToSnapshot', async (_, call, { domain }, flags) => {
      const all = await right('domainListAllSnapshots')(call, domain, 0)
      const last = all.find(({ name }) => name === 'two')
      if (last !== undefined) await right('domainRevertToSnapshot')(call, last, flags)
    }),
    fails: ['snapshot: the snapshot that a domain was taken back to is the current one'],
  },
  'lists a snapshot twice': {
    slots: answering('domainListAllSnapshots', (found, _call, _domain, flags) =>
      flags === 0 && found.length > 1 ? [...found, ...found] : found,
    ),
    fails: ['snapshot: the list holds every snapshot of a domain once'],
  },
  'finds a snapshot by any name': {
    slots: hearing('domainSnapshotLookupByName', (_, domain, name, flags) => [
      domain,
      name === 'two' ? 'one' : name,
      flags,
    ]),
    fails: ['snapshot: a snapshot is found by its name, and by no other'],
  },
  'never has a current snapshot': {
    slots: answering('domainHasCurrentSnapshot', () => false),
    fails: ['snapshot: a domain with a snapshot has a current one'],
  },
  'has a current snapshot that is not there': {
    slots: passingOver('domainSnapshotCurrent', 'NO_DOMAIN_SNAPSHOT', (_call, domain) => ({
      domain,
      name: 'none',
    })),
    fails: ['snapshot: there is no current snapshot of a domain without any'],
  },
  'takes the first snapshot for the current one': {
    slots: answering('domainSnapshotCurrent', current => ({
      ...current,
      name: current.name === 'two' ? 'one' : current.name,
    })),
    fails: ['snapshot: the current snapshot of a domain is the one that was made last'],
  },
  'takes every snapshot for the current one': {
    slots: answering('domainSnapshotIsCurrent', () => true),
    fails: ['snapshot: a snapshot that is not the last one is not the current one'],
  },
  'makes a second snapshot of the same name': {
    slots: passingOver('domainSnapshotCreateXML', 'OPERATION_FAILED', (_call, domain) => ({
      domain,
      name: 'one',
    })),
    fails: ['snapshot: a name that another snapshot of the domain has cannot be given again'],
  },
  'takes every snapshot for its own parent': {
    slots: answering('domainSnapshotGetParent', (_parent, _call, snapshot) => snapshot),
    fails: ['snapshot: a second snapshot is the child of the first'],
  },
  'has another name in the document of a snapshot': {
    slots: answering('domainSnapshotGetXMLDesc', xml => xml.replace('<name>one', '<name>another')),
    fails: ['snapshot: the document of a snapshot has its name'],
  },
  ...Object.fromEntries(careless),
  'knows only the children of a snapshot': {
    slots: hearing('domainSnapshotListAllChildren', (_, snapshot, flags) => [
      snapshot,
      flags & ~Filter.DESCENDANTS,
    ]),
    fails: ['snapshot: the descendants of a snapshot are its children, their children and so on'],
  },
  'keeps no record of its snapshots, and lists them with those that it has': {
    slots: answering('domainSnapshotHasMetadata', () => false),
    fails: ['snapshot: a snapshot that the hypervisor keeps a record of passes the filter for that'],
  },
  'finds a snapshot that was deleted': {
    slots: passingOver('domainSnapshotLookupByName', 'NO_DOMAIN_SNAPSHOT', (call, domain, name) =>
      name === 'one' ? { domain, name } : right('domainSnapshotLookupByName')(call, domain, name, 0),
    ),
    fails: ['snapshot: a deleted snapshot is found no more'],
  },
  'goes on running when it is taken back': {
    slots: {
      async domainRevertToSnapshot(call, snapshot, flags) {
        const ran = await right('domainIsActive')(call, snapshot.domain)
        await right('domainRevertToSnapshot')(call, snapshot, flags)
        if (ran) await right('domainCreateWithFlags')(call, snapshot.domain, 0)
      },
    },
    fails: [
      'snapshot: a domain that did not run when its snapshot was made does not run when it is taken back',
    ],
  },
  'does not run when it is taken back': {
    slots: answering('domainRevertToSnapshot', async (_, call, { domain }) => {
      if (await right('domainIsActive')(call, domain)) await right('domainDestroyFlags')(call, domain, 0)
    }),
    fails: ['snapshot: a domain that ran when its snapshot was made runs when it is taken back'],
  },
  'deletes the children of a snapshot always': {
    slots: hearing('domainSnapshotDelete', (_, snapshot, flags) => [
      snapshot,
      flags === 0 ? Delete.CHILDREN : flags,
    ]),
    fails: ['snapshot: the children of a deleted snapshot become those of its parent'],
  },
  'leaves the children of a snapshot that is deleted with them': {
    slots: hearing('domainSnapshotDelete', (_, snapshot, flags) => [snapshot, flags & ~Delete.CHILDREN]),
    fails: ['snapshot: a snapshot can be deleted with its children, or they without it'],
  },
  'forgets in domainSnapshotGetParent that an object is gone': {
    slots: passingOver('domainSnapshotGetParent', 'NO_DOMAIN_SNAPSHOT', async (call, { domain, name }) => {
      const all = await right('domainListAllSnapshots')(call, domain, 0)
      const gone = all.every(snapshot => snapshot.name !== name)
      return gone ? { domain, name } : right('domainSnapshotGetParent')(call, { domain, name }, 0)
    }),
    fails: [
      'missing object: domainSnapshotGetParent on a snapshot that was deleted meanwhile rejects with NO_DOMAIN_SNAPSHOT',
    ],
  },
}
