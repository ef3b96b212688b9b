import { DomainSnapshotListFlag as Filter, type DomainRef, type SnapshotRef } from '@guestwork/core'
import { passesGroups } from '../../node/flag-groups.ts'
import type { TestCall } from '../../session.ts'
import { listMoments } from '../moment/list.ts'
import type { MomentTree } from '../moment/tree.ts'
import { isExternal } from './disks.ts'
import { getSnapshot, noSnapshot, referenceToSnapshot, type TestSnapshot } from './test-snapshot.ts'

const groups = [
  Filter.METADATA | Filter.NO_METADATA,
  Filter.INACTIVE | Filter.ACTIVE | Filter.DISK_ONLY,
  Filter.INTERNAL | Filter.EXTERNAL,
]

/** The bits of a list's flags that there are. */
export const snapshotListFlags = groups.reduce(
  (all, group) => all | group,
  Filter.ROOTS | Filter.TOPOLOGICAL | Filter.LEAVES | Filter.NO_LEAVES,
)

/** The snapshots of a guest that pass the filter, parents before their children. */
export function testDomainListAllSnapshots(
  { session }: TestCall,
  ref: DomainRef,
  flags: number,
): SnapshotRef[] {
  return listed(session.node.get(ref).snapshots, ref, undefined, flags)
}

/** The snapshots below one that pass the filter, parents before their children. */
export function testDomainSnapshotListAllChildren(
  { session }: TestCall,
  ref: SnapshotRef,
  flags: number,
): SnapshotRef[] {
  return listed(getSnapshot(session.node, ref).domain.snapshots, ref.domain, ref.name, flags)
}

function listed(
  snapshots: MomentTree<TestSnapshot>,
  domain: DomainRef,
  ancestor: string | undefined,
  flags: number,
): SnapshotRef[] {
  return listMoments(snapshots, ancestor, flags)
    .filter(snapshot => passesGroups(groups, flags, traits(snapshot)))
    .map(snapshot => referenceToSnapshot(domain, snapshot))
}

function traits({ document }: TestSnapshot): number {
  return (
    Filter.METADATA |
    (isExternal(document) ? Filter.EXTERNAL : Filter.INTERNAL) |
    (document.state === 'disk-snapshot'
      ? Filter.DISK_ONLY
      : document.state === 'shutoff'
        ? Filter.INACTIVE
        : Filter.ACTIVE)
  )
}

/** The snapshot with this name. */
export function testDomainSnapshotLookupByName(
  { session }: TestCall,
  domain: DomainRef,
  name: string,
): SnapshotRef {
  return referenceToSnapshot(domain, getSnapshot(session.node, { domain, name }).snapshot)
}

/** Whether the guest has a current snapshot. */
export function testDomainHasCurrentSnapshot({ session }: TestCall, ref: DomainRef): boolean {
  return session.node.get(ref).snapshots.current !== undefined
}

/** The current snapshot. */
export function testDomainSnapshotCurrent({ session }: TestCall, ref: DomainRef): SnapshotRef {
  const { current } = session.node.get(ref).snapshots
  if (current === undefined) throw noSnapshot('the domain does not have a current snapshot')
  return referenceToSnapshot(ref, current)
}

/** The snapshot that this one was made after. */
export function testDomainSnapshotGetParent({ session }: TestCall, ref: SnapshotRef): SnapshotRef {
  const { parent } = getSnapshot(session.node, ref).snapshot
  if (parent === undefined) throw noSnapshot(`snapshot '${ref.name}' does not have a parent`)
  return { domain: ref.domain, name: parent }
}

/** Whether it is the current one. */
export function testDomainSnapshotIsCurrent({ session }: TestCall, ref: SnapshotRef): boolean {
  const { domain, snapshot } = getSnapshot(session.node, ref)
  return domain.snapshots.current === snapshot
}

/** Always: the mock has nothing but records. */
export function testDomainSnapshotHasMetadata({ session }: TestCall, ref: SnapshotRef): boolean {
  getSnapshot(session.node, ref)
  return true
}

/** The snapshot's document. */
export async function testDomainSnapshotGetXMLDesc(
  { session }: TestCall,
  ref: SnapshotRef,
  flags: number,
): Promise<string> {
  const { document, parent } = getSnapshot(session.node, ref).snapshot
  const { formatSnapshot } = await import('@guestwork/conf/snapshot')
  const { parent: _, ...rest } = document
  return formatSnapshot(parent === undefined ? rest : { ...rest, parent: { name: parent } }, {
    secure: flags !== 0,
  })
}
