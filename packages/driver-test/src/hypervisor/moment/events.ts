import type { DomainCheckpointPayload, DomainSnapshotPayload } from '@guestwork/core'
import { referenceTo, type TestDomain } from '../../node/test-domain.ts'
import type { TestNode } from '../../node/test-node.ts'

/** Tells who listens what became of a guest's snapshot. */
export function emitSnapshot(
  node: TestNode,
  domain: TestDomain,
  event: Exclude<DomainSnapshotPayload['event'], 'current-changed'>,
  snapshot: string,
): void {
  node.events.emit('snapshot', referenceTo(domain), { event, snapshot })
}

/**
 * Tells who listens when another snapshot is the current one.
 *
 * @param before - the name of the one that was
 */
export function emitCurrentChange(node: TestNode, domain: TestDomain, before: string | undefined): void {
  const snapshot = domain.snapshots.current?.name
  if (snapshot === before) return
  node.events.emit('snapshot', referenceTo(domain), { event: 'current-changed', snapshot })
}

/** Tells who listens what became of a guest's checkpoint. */
export function emitCheckpoint(
  node: TestNode,
  domain: TestDomain,
  event: DomainCheckpointPayload['event'],
  checkpoint: string,
): void {
  node.events.emit('checkpoint', referenceTo(domain), { event, checkpoint })
}

/** Tells who listens that all snapshots and checkpoints of a guest go with it. */
export function emitMomentsGone(node: TestNode, domain: TestDomain): void {
  for (const { name } of domain.snapshots.descendants().reverse()) emitSnapshot(node, domain, 'deleted', name)
  for (const { name } of domain.checkpoints.descendants().reverse()) {
    emitCheckpoint(node, domain, 'deleted', name)
  }
}
