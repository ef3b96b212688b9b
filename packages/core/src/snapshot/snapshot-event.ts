import type { Domain } from '../domain/domain.ts'
import type { DomainRef } from '../driver/refs.ts'
import type { DomainSnapshotPayload } from '../driver/snapshot-event.ts'
import type { OpenConnection } from '../open-connection.ts'
import { DomainSnapshot } from './domain-snapshot.ts'

/** What is told about a change of a domain's snapshots. libvirt has no such event. */
export type SnapshotChange =
  | {
      /**
       * `created`: it is in the list now. `redefined`: its record was replaced. `deleted`: it is not in the list any more.
       * `reverted`: the domain was taken back to it.
       */
      readonly event: 'created' | 'redefined' | 'deleted' | 'reverted'
      /** The snapshot that it is about. */
      readonly snapshot: DomainSnapshot
    }
  | {
      /** Another snapshot is the current one, or none is. */
      readonly event: 'current-changed'
      /** The one that is current now; undefined when none is. */
      readonly snapshot: DomainSnapshot | undefined
    }

/** What a driver told about snapshots, with the snapshot as an object. */
export function snapshotChange(
  open: OpenConnection,
  domain: Domain,
  ref: DomainRef,
  payload: DomainSnapshotPayload,
): SnapshotChange {
  const { connection } = domain
  const named = (name: string) => new DomainSnapshot(domain, { connection, open, ref: { domain: ref, name } })
  const { event, snapshot } = payload
  if (event !== 'current-changed') return { event, snapshot: named(snapshot) }
  return { event, snapshot: snapshot === undefined ? undefined : named(snapshot) }
}
