import type { Domain } from '../domain/domain.ts'
import type { DomainRef } from '../driver/refs.ts'
import type { DomainCheckpointPayload } from '../driver/snapshot-event.ts'
import type { OpenConnection } from '../open-connection.ts'
import { DomainCheckpoint } from './domain-checkpoint.ts'

/** What is told about a change of a domain's checkpoints. libvirt has no such event. */
export interface CheckpointChange {
  /** `created`: it is in the list now. `redefined`: its record was replaced. `deleted`: it is not in the list any more. */
  readonly event: 'created' | 'redefined' | 'deleted'
  /** The checkpoint that it is about. */
  readonly checkpoint: DomainCheckpoint
}

/** What a driver told about checkpoints, with the checkpoint as an object. */
export function checkpointChange(
  open: OpenConnection,
  domain: Domain,
  ref: DomainRef,
  { event, checkpoint: name }: DomainCheckpointPayload,
): CheckpointChange {
  const { connection } = domain
  const checkpoint = new DomainCheckpoint(domain, { connection, open, ref: { domain: ref, name } })
  return { event, checkpoint }
}
