import { DomainCheckpointListFlag as Flag } from '@guestwork/core'
import { passesGroups } from '../../node/flag-groups.ts'
import type { Moment, MomentTree } from './tree.ts'

/**
 * What a list of snapshots or checkpoints has, parents before their children. The bits that it reads are the same for both.
 *
 * @param ancestor - the name of the one whose children are listed; undefined for a guest's
 * @param flags - the bits of the list: ROOTS narrows a guest's, DESCENDANTS widens that of children
 */
export function listMoments<T extends Moment>(
  tree: MomentTree<T>,
  ancestor: string | undefined,
  flags: number,
): T[] {
  const isDeep = (ancestor === undefined) === ((flags & Flag.ROOTS) === 0)
  const listed = isDeep ? tree.descendants(ancestor) : tree.children(ancestor)
  const parents = new Set(tree.descendants().map(({ parent }) => parent))
  // As in libvirt, nothing is both with and without children.
  return listed.filter(({ name }) =>
    passesGroups([Flag.LEAVES, Flag.NO_LEAVES], flags, parents.has(name) ? Flag.NO_LEAVES : Flag.LEAVES),
  )
}
