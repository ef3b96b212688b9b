import type { DomainSnapshot } from '@guestwork/core'
import { seenBy } from '../seen-by.ts'
import type { Subject } from '../subject.ts'

/** A snapshot that was made for the check. */
export const snapshotSubject: Subject<DomainSnapshot> = {
  noun: 'a snapshot',
  existing: 'a snapshot',
  of: scene => scene.snapshot,
  lookup: 'domainSnapshotLookupByName',
  async over(scene, connection) {
    const domain = await scene.domainOver(connection)
    return seenBy(domain.snapshotLookupByName(scene.snapshot.name), 'NO_DOMAIN_SNAPSHOT')
  },
  ending: {
    words: 'was deleted meanwhile',
    needs: ['domainSnapshotDelete'],
    end: async scene => {
      await scene.snapshot.delete()
    },
    code: 'NO_DOMAIN_SNAPSHOT',
  },
}
