import { VirtError } from '@guestwork/util'
import type { Moment, MomentTree } from './tree.ts'

/**
 * Refuses a parent that a redefined snapshot or checkpoint cannot have (`virDomainMomentCheckCycles`).
 *
 * @throws VirtError `INVALID_ARG` when it is the moment itself, does not exist, or is one of its descendants.
 */
export function checkParent(tree: MomentTree<Moment>, name: string, parent: string | undefined): void {
  if (parent === undefined) return
  if (parent === name) throw invalid(`cannot set moment ${name} as its own parent`)
  if (tree.find(parent) === undefined) throw invalid(`parent ${parent} for moment ${name} not found`)
  if (tree.descendants(name).some(moment => moment.name === parent)) {
    throw invalid(`parent ${parent} would create cycle to ${name}`)
  }
}

function invalid(message: string): VirtError {
  return new VirtError('INVALID_ARG', message, { domain: 'DOMAIN' })
}
