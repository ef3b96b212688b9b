import { DomainCheckpointDeleteFlag as Flag, type CheckpointRef } from '@guestwork/core'
import type { TestCall } from '../../session.ts'
import { emitCheckpoint } from '../moment/events.ts'
import { getCheckpoint } from './test-checkpoint.ts'

/** Deletes a checkpoint, what is below it, or both; a record is all that there is, with METADATA_ONLY and without. */
export function testDomainCheckpointDelete({ session }: TestCall, ref: CheckpointRef, flags: number): void {
  const { node } = session
  const { domain, checkpoint } = getCheckpoint(node, ref)
  const gone = domain.checkpoints.withBelow(checkpoint, {
    below: (flags & (Flag.CHILDREN | Flag.CHILDREN_ONLY)) !== 0,
    itself: (flags & Flag.CHILDREN_ONLY) === 0,
  })
  for (const each of gone) {
    domain.checkpoints.remove(each)
    emitCheckpoint(node, domain, 'deleted', each.name)
  }
}
