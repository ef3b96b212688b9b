import type { Checks } from '../../check.ts'
import { snapshotEventChecks } from './events.ts'
import { goBackChecks } from './go-back.ts'
import { snapshotListChecks } from './list.ts'
import { takeSnapshotChecks } from './take.ts'

/** Making snapshots of domains, going back to them and deleting them. */
export const snapshotChecks: Checks = {
  ...takeSnapshotChecks,
  ...snapshotListChecks,
  ...goBackChecks,
  ...snapshotEventChecks,
}
