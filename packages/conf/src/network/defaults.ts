import { runSteps, type DefaultStep } from '../codec/default-step.ts'
import { generateUuid } from '@guestwork/util'
import { ownsBridge } from './modes.ts'
import type { Network } from './network.gen.ts'

/** What is filled in by another rule than libvirt's. */
export interface NetworkDefaultHooks {
  /** A UUID for a network that has none; a random one when left out. */
  newUuid?(): string
  /** Names of steps that are not run. */
  readonly skip?: readonly string[]
}

/** One named part of filling in defaults. */
export type NetworkStep = DefaultStep<Network, NetworkDefaultHooks>

/** The steps, in the order in which they run. */
export const networkSteps: readonly NetworkStep[] = [
  { name: 'identity', run: fillIdentity },
  { name: 'bridge', run: fillBridge },
]

/**
 * Fills in what a document left open, as libvirt's parser does. Changes the network in place and returns it.
 *
 * @example
 * ```ts
 * const network = fillNetworkDefaults(parseNetwork(xml))
 * ```
 */
export function fillNetworkDefaults(network: Network, hooks: NetworkDefaultHooks = {}): Network {
  return runSteps(networkSteps, network, hooks)
}

function fillIdentity(network: Network, hooks: NetworkDefaultHooks): void {
  network.uuid ??= hooks.newUuid === undefined ? generateUuid() : hooks.newUuid()
}

/** The spanning tree protocol of a bridge that libvirt creates. */
function fillBridge(network: Network): void {
  if (!ownsBridge(network.forward?.mode ?? (network.forward === undefined ? undefined : 'nat'))) return
  network.bridge ??= {}
  network.bridge.stp ??= true
  network.bridge.delay ??= 0
}
