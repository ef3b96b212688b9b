import { runSteps, type DefaultStep } from '../codec/default-step.ts'
import { generateUuid } from '@guestwork/util'
import { priorityOfChain } from './chain.ts'
import type { Nwfilter } from './nwfilter.gen.ts'

/** What is filled in by another rule than libvirt's. */
export interface NwfilterDefaultHooks {
  /** A UUID for a filter that has none; a random one when left out. */
  newUuid?(): string
  /** Names of steps that are not run. */
  readonly skip?: readonly string[]
}

/** One named part of filling in defaults. */
export type NwfilterStep = DefaultStep<Nwfilter, NwfilterDefaultHooks>

/** The steps, in the order in which they run. */
export const nwfilterSteps: readonly NwfilterStep[] = [
  { name: 'identity', run: fillIdentity },
  { name: 'chain', run: fillChain },
]

/**
 * Fills in what a document left open, as libvirt's parser does. Changes the filter in place and returns it.
 *
 * @example
 * ```ts
 * const filter = fillNwfilterDefaults(parseNwfilter(xml))
 * ```
 */
export function fillNwfilterDefaults(filter: Nwfilter, hooks: NwfilterDefaultHooks = {}): Nwfilter {
  return runSteps(nwfilterSteps, filter, hooks)
}

function fillIdentity(filter: Nwfilter, hooks: NwfilterDefaultHooks): void {
  filter.uuid ??= hooks.newUuid === undefined ? generateUuid() : hooks.newUuid()
}

/** The place of the chain, which its name decides. */
function fillChain(filter: Nwfilter): void {
  filter.chain ??= 'root'
  if (filter.chain !== 'root') filter.priority ??= priorityOfChain(filter.chain)
}
