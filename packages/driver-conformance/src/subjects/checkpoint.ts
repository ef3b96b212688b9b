import type { DomainCheckpoint } from '@guestwork/core'
import { seenBy } from '../seen-by.ts'
import type { Subject } from '../subject.ts'

/** A checkpoint that was made for the check. */
export const checkpointSubject: Subject<DomainCheckpoint> = {
  noun: 'a checkpoint',
  existing: 'a checkpoint',
  of: scene => scene.checkpoint,
  lookup: 'domainCheckpointLookupByName',
  async over(scene, connection) {
    const domain = await scene.domainOver(connection)
    return seenBy(domain.checkpointLookupByName(scene.checkpoint.name), 'NO_DOMAIN_CHECKPOINT')
  },
  ending: {
    words: 'was deleted meanwhile',
    needs: ['domainCheckpointDelete'],
    end: scene => scene.checkpoint.delete(),
    code: 'NO_DOMAIN_CHECKPOINT',
  },
}
