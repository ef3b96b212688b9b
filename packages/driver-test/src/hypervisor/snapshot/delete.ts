import { DomainSnapshotDeleteFlag as Flag, type SnapshotRef } from '@guestwork/core'
import type { TestCall } from '../../session.ts'
import { emitCurrentChange, emitSnapshot } from '../moment/events.ts'
import { getSnapshot } from './test-snapshot.ts'

/** Deletes a snapshot, what is below it, or both; what stays below one that is gone gets its parent. */
export function testDomainSnapshotDelete({ session }: TestCall, ref: SnapshotRef, flags: number): void {
  const { node } = session
  const { domain, snapshot } = getSnapshot(node, ref)
  const { snapshots } = domain
  const before = snapshots.current?.name
  const gone = snapshots.withBelow(snapshot, {
    below: (flags & (Flag.CHILDREN | Flag.CHILDREN_ONLY)) !== 0,
    itself: (flags & Flag.CHILDREN_ONLY) === 0,
  })
  for (const each of gone) {
    snapshots.remove(each)
    emitSnapshot(node, domain, 'deleted', each.name)
  }
  emitCurrentChange(node, domain, before)
}
