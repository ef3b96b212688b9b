import type { Checkpoint } from '@guestwork/conf/checkpoint'
import type { CheckpointRef, DomainRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { TestDomain } from '../../node/test-domain.ts'
import type { TestNode } from '../../node/test-node.ts'
import type { Moment } from '../moment/tree.ts'

/** A checkpoint of a guest of the mock hypervisor. */
export interface TestCheckpoint extends Moment {
  /** Its document; the parent there is not looked at. */
  document: Checkpoint
}

/** A checkpoint with the guest that it is of. */
export interface FoundCheckpoint {
  /** The guest. */
  readonly domain: TestDomain
  /** The checkpoint. */
  readonly checkpoint: TestCheckpoint
}

/** The reference that slots answer with. */
export function referenceToCheckpoint(domain: DomainRef, { name }: TestCheckpoint): CheckpointRef {
  return { domain, name }
}

/**
 * The checkpoint that a reference stands for.
 *
 * @throws VirtError `NO_DOMAIN` or `NO_DOMAIN_CHECKPOINT` when it is gone.
 */
export function getCheckpoint(node: TestNode, ref: CheckpointRef): FoundCheckpoint {
  const domain = node.get(ref.domain)
  const checkpoint = domain.checkpoints.find(ref.name)
  if (checkpoint !== undefined) return { domain, checkpoint }
  throw noCheckpoint(`no domain checkpoint with matching name '${ref.name}'`)
}

/** The error for a checkpoint that does not exist. */
export function noCheckpoint(message: string): VirtError {
  return new VirtError('NO_DOMAIN_CHECKPOINT', message, { domain: 'TEST' })
}
