import { DomainSnapshotListFlag } from '../driver/enums/snapshot.ts'
import { flagBits } from '../flag-bits.ts'

const bits = {
  metadata: DomainSnapshotListFlag.METADATA,
  noMetadata: DomainSnapshotListFlag.NO_METADATA,
  leaves: DomainSnapshotListFlag.LEAVES,
  noLeaves: DomainSnapshotListFlag.NO_LEAVES,
  inactive: DomainSnapshotListFlag.INACTIVE,
  active: DomainSnapshotListFlag.ACTIVE,
  diskOnly: DomainSnapshotListFlag.DISK_ONLY,
  internal: DomainSnapshotListFlag.INTERNAL,
  external: DomainSnapshotListFlag.EXTERNAL,
  topological: DomainSnapshotListFlag.TOPOLOGICAL,
} as const

/**
 * Which snapshots a list holds (`virDomainSnapshotListFlags`): `leaves` or `noLeaves` (without or with children),
 * `metadata` or `noMetadata` (whether a record keeps the domain from being undefined), `inactive`, `active` or `diskOnly`
 * (made while the domain did not run, ran, or ran and without its memory), `internal` or `external` (inside the disk
 * images or in files of their own). None or all of a group let all pass. `topological` puts every parent before its
 * children.
 */
export type SnapshotFilter = { readonly [K in keyof typeof bits]?: boolean }

/** The flag bits of a filter. */
export function snapshotFilterBits(filter: SnapshotFilter): number {
  return flagBits(bits, filter)
}
