import {
  DomainCheckpointListFlag as Filter,
  DomainCheckpointXmlFlag as XmlFlag,
  type CheckpointRef,
  type DomainRef,
} from '@guestwork/core'
import { passesGroups } from '../../node/flag-groups.ts'
import type { TestCall } from '../../session.ts'
import type { MomentTree } from '../moment/tree.ts'
import { getCheckpoint, noCheckpoint, referenceToCheckpoint, type TestCheckpoint } from './test-checkpoint.ts'

/** The bits of a list's flags that there are. */
export const checkpointListFlags = Filter.ROOTS | Filter.TOPOLOGICAL | Filter.LEAVES | Filter.NO_LEAVES

/** The checkpoints of a guest that pass the filter, parents before their children. */
export function testDomainListAllCheckpoints(
  { session }: TestCall,
  ref: DomainRef,
  flags: number,
): CheckpointRef[] {
  const { checkpoints } = session.node.get(ref)
  const isWhole = (flags & Filter.ROOTS) === 0
  return filtered(
    checkpoints,
    isWhole ? checkpoints.descendants() : checkpoints.children(undefined),
    ref,
    flags,
  )
}

/** The checkpoints below one that pass the filter, parents before their children. */
export function testDomainCheckpointListAllChildren(
  { session }: TestCall,
  ref: CheckpointRef,
  flags: number,
): CheckpointRef[] {
  const { checkpoints } = getCheckpoint(session.node, ref).domain
  const isDeep = (flags & Filter.DESCENDANTS) !== 0
  const listed = isDeep ? checkpoints.descendants(ref.name) : checkpoints.children(ref.name)
  return filtered(checkpoints, listed, ref.domain, flags)
}

/** As in libvirt, nothing is both with and without children. */
function filtered(
  checkpoints: MomentTree<TestCheckpoint>,
  listed: readonly TestCheckpoint[],
  domain: DomainRef,
  flags: number,
): CheckpointRef[] {
  const parents = new Set(checkpoints.descendants().map(({ parent }) => parent))
  const fits = ({ name }: TestCheckpoint): number => (parents.has(name) ? Filter.NO_LEAVES : Filter.LEAVES)
  return listed
    .filter(checkpoint => passesGroups([Filter.LEAVES, Filter.NO_LEAVES], flags, fits(checkpoint)))
    .map(checkpoint => referenceToCheckpoint(domain, checkpoint))
}

/** The checkpoint with this name. */
export function testDomainCheckpointLookupByName(
  { session }: TestCall,
  domain: DomainRef,
  name: string,
): CheckpointRef {
  return referenceToCheckpoint(domain, getCheckpoint(session.node, { domain, name }).checkpoint)
}

/** The checkpoint that this one was made after. */
export function testDomainCheckpointGetParent({ session }: TestCall, ref: CheckpointRef): CheckpointRef {
  const { parent } = getCheckpoint(session.node, ref).checkpoint
  if (parent === undefined) throw noCheckpoint(`checkpoint '${ref.name}' does not have a parent`)
  return { domain: ref.domain, name: parent }
}

/** The checkpoint's document; nothing is known of how much has changed. */
export async function testDomainCheckpointGetXMLDesc(
  { session }: TestCall,
  ref: CheckpointRef,
  flags: number,
): Promise<string> {
  const { document, parent } = getCheckpoint(session.node, ref).checkpoint
  const { formatCheckpoint } = await import('@guestwork/conf/checkpoint')
  const { parent: _, domain, ...rest } = document
  const shown = {
    ...rest,
    ...(parent !== undefined && { parent: { name: parent } }),
    ...(domain !== undefined && (flags & XmlFlag.NO_DOMAIN) === 0 && { domain }),
  }
  return formatCheckpoint(shown, { secure: (flags & XmlFlag.SECURE) !== 0 })
}
