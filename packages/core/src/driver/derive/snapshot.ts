import type { SnapshotSlots } from '../hypervisor/snapshot.ts'
import { count, names, presentSlots, withAnswer } from './legacy-slot.ts'

/** The legacy slots that count and name snapshots; they take the flags of the lists. */
export function deriveSnapshot<S>(slots: SnapshotSlots<S>): Partial<SnapshotSlots<S>> {
  return presentSlots<SnapshotSlots<S>>({
    domainSnapshotNum: withAnswer(slots.domainListAllSnapshots, count),
    domainSnapshotListNames: withAnswer(slots.domainListAllSnapshots, names),
    domainSnapshotNumChildren: withAnswer(slots.domainSnapshotListAllChildren, count),
    domainSnapshotListChildrenNames: withAnswer(slots.domainSnapshotListAllChildren, names),
  })
}
