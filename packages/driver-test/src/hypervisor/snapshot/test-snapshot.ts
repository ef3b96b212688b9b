import type { Snapshot } from '@guestwork/conf/snapshot'
import type { DomainRef, SnapshotRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { TestDomain } from '../../node/test-domain.ts'
import type { TestNode } from '../../node/test-node.ts'
import type { Moment } from '../moment/tree.ts'

/** A snapshot of a guest of the mock hypervisor. */
export interface TestSnapshot extends Moment {
  /** Its document; the parent there is not looked at. */
  document: Snapshot
}

/** A snapshot with the guest that it is of. */
export interface FoundSnapshot {
  /** The guest. */
  readonly domain: TestDomain
  /** The snapshot. */
  readonly snapshot: TestSnapshot
}

/** The reference that slots answer with. */
export function referenceToSnapshot(domain: DomainRef, { name }: TestSnapshot): SnapshotRef {
  return { domain, name }
}

/**
 * The snapshot that a reference stands for.
 *
 * @throws VirtError `NO_DOMAIN` or `NO_DOMAIN_SNAPSHOT` when it is gone.
 */
export function getSnapshot(node: TestNode, ref: SnapshotRef): FoundSnapshot {
  const domain = node.get(ref.domain)
  const snapshot = domain.snapshots.find(ref.name)
  if (snapshot !== undefined) return { domain, snapshot }
  throw noSnapshot(`no domain snapshot with matching name '${ref.name}'`)
}

/** The error for a snapshot that does not exist. */
export function noSnapshot(message: string): VirtError {
  return new VirtError('NO_DOMAIN_SNAPSHOT', message, { domain: 'TEST' })
}

/** Whether the guest was off, or its memory was left out. */
export function isWithoutMemory({ state }: Snapshot): boolean {
  return state !== 'running' && state !== 'paused'
}
