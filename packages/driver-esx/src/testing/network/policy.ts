import type { HostNetworkPolicy, HostNicTeamingPolicy } from '../../vim/index.ts'
import { invalidArgument } from '../refusal.ts'

/** What a new switch has. */
export const defaultPolicy: HostNetworkPolicy = {
  security: { allowPromiscuous: false, macChanges: true, forgedTransmits: true },
  nicTeaming: { policy: 'loadbalance_srcid', reversePolicy: true, notifySwitches: true, rollingOrder: false },
  offloadPolicy: { csumOffload: true, tcpSegmentation: true, zeroCopyXmit: true },
  shapingPolicy: { enabled: false },
}

/** A policy whose parts that say nothing are those of another. */
export function inherited(own: HostNetworkPolicy | undefined, from: HostNetworkPolicy): HostNetworkPolicy {
  return {
    security: said(own?.security) ?? from.security,
    nicTeaming: said(own?.nicTeaming) ?? from.nicTeaming,
    offloadPolicy: said(own?.offloadPolicy) ?? from.offloadPolicy,
    shapingPolicy: own?.shapingPolicy?.enabled === undefined ? from.shapingPolicy : own.shapingPolicy,
  }
}

/** A teaming policy that uses exactly the cards of a switch; new ones become active. */
export function teamed(
  policy: HostNicTeamingPolicy | undefined,
  devices: readonly string[],
): HostNicTeamingPolicy | undefined {
  if (policy === undefined) return undefined
  const { nicOrder, ...rest } = policy
  if (devices.length === 0) return rest
  const standbyNic = (nicOrder?.standbyNic ?? []).filter(device => devices.includes(device))
  const known = (nicOrder?.activeNic ?? []).filter(device => devices.includes(device))
  const added = devices.filter(device => !standbyNic.includes(device) && !known.includes(device))
  const activeNic = [...known, ...added]
  return { ...rest, nicOrder: standbyNic.length === 0 ? { activeNic } : { activeNic, standbyNic } }
}

/**
 * Refuses what no host accepts: an order of cards that are not the switch's, and impossible bandwidths.
 *
 * @param path - where the policy stands in the arguments
 */
export function checkPolicy(
  path: string,
  policy: HostNetworkPolicy | undefined,
  devices: readonly string[],
): void {
  const { activeNic = [], standbyNic = [] } = policy?.nicTeaming?.nicOrder ?? {}
  if ([...activeNic, ...standbyNic].some(device => !devices.includes(device))) {
    throw invalidArgument(`${path}.nicTeaming.nicOrder`)
  }
  const shaping = policy?.shapingPolicy
  if (shaping?.enabled !== true) return
  const { averageBandwidth: average = 0n, peakBandwidth: peak = average, burstSize: burst = 0n } = shaping
  if (average < 1n || peak < average || burst < 0n) throw invalidArgument(`${path}.shapingPolicy`)
}

/** A part of a policy that says anything. */
function said<P extends object>(part: P | undefined): P | undefined {
  return part !== undefined && Object.values(part).some(value => value !== undefined) ? part : undefined
}
