import type { DomainSnapshot } from '@guestwork/core'
import { parseSnapshot, type Snapshot } from '@guestwork/conf/snapshot'

/** What a snapshot's document says about it. */
export interface SnapshotFacts {
  /** Its name. */
  readonly name: string
  /** Name of the snapshot that it was made on top of. */
  readonly parent: string | null
  /** Seconds since the epoch. */
  readonly creationTime: bigint
  /** In which state the domain was, in virsh's words. */
  readonly state: string
  /** Whether it is inside the disk images or in files of its own; null where its document does not say. */
  readonly location: 'internal' | 'external' | null
}

/** Reads the facts from a snapshot's document. */
export async function snapshotFacts(snapshot: DomainSnapshot): Promise<SnapshotFacts> {
  const document = parseSnapshot(await snapshot.getXml(), { unknown: 'drop' })
  return {
    name: snapshot.name,
    parent: document.parent?.name ?? null,
    creationTime: document.creationTime ?? 0n,
    state: document.state === 'shutoff' ? 'shut off' : (document.state ?? 'no state'),
    location: locationOf(document),
  }
}

function locationOf({ memory, disks, state, domain }: Snapshot): SnapshotFacts['location'] {
  if (memory?.snapshot === 'external' || disks?.some(disk => disk.snapshot === 'external') === true)
    return 'external'
  if (state === 'disk-snapshot') return 'external'
  return domain === undefined && memory === undefined && disks === undefined ? null : 'internal'
}
