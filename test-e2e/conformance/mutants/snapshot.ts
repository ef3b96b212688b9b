import { right, type Mutants } from './mutant.ts'

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
  'forgets to go back': {
    slots: {
      async domainRevertToSnapshot(call, snapshot) {
        await right('domainSnapshotIsCurrent')(call, snapshot, 0)
      },
    },
    fails: ['snapshot: a domain that is taken back to a snapshot is defined as it was then'],
  },
  'lists a snapshot twice': {
    slots: {
      async domainListAllSnapshots(call, domain, flags) {
        const found = await right('domainListAllSnapshots')(call, domain, flags)
        return [...found, ...found]
      },
    },
    fails: ['snapshot: the list holds every snapshot of a domain once'],
  },
}
