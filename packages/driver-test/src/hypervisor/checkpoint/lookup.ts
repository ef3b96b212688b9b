import {
  DomainCheckpointListFlag as Filter,
  DomainCheckpointXmlFlag as XmlFlag,
  type CheckpointRef,
  type DomainRef,
} from '@guestwork/core'
import type { TestCall } from '../../session.ts'
import { listMoments } from '../moment/list.ts'
import { getCheckpoint, noCheckpoint, referenceToCheckpoint } from './test-checkpoint.ts'

/** The bits of a list's flags that there are. */
export const checkpointListFlags = Filter.ROOTS | Filter.TOPOLOGICAL | Filter.LEAVES | Filter.NO_LEAVES

/** The checkpoints of a guest that pass the filter, parents before their children. */
export function testDomainListAllCheckpoints(
  { session }: TestCall,
  ref: DomainRef,
  flags: number,
): CheckpointRef[] {
  const { checkpoints } = session.node.get(ref)
  return listMoments(checkpoints, undefined, flags).map(each => referenceToCheckpoint(ref, each))
}

/** The checkpoints below one that pass the filter, parents before their children. */
export function testDomainCheckpointListAllChildren(
  { session }: TestCall,
  ref: CheckpointRef,
  flags: number,
): CheckpointRef[] {
  const { checkpoints } = getCheckpoint(session.node, ref).domain
  return listMoments(checkpoints, ref.name, flags).map(each => referenceToCheckpoint(ref.domain, each))
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
