import type {
  HostNetworkTrafficShapingPolicy,
  HostNicOrderPolicy,
  HostPortGroup,
  HostPortGroupSpec,
  HostVirtualSwitch,
  HostVirtualSwitchBridge,
  HostVirtualSwitchSpec,
} from '../vim/index.ts'
import type { HostNetwork } from './host-network.ts'
import { nicsOf } from './switch-settings.ts'

/** How a switch is connected to physical cards. */
export interface Uplinks {
  /** The cards, in order. */
  readonly nics: readonly string[]
  /** The same with the settings that documents do not have. */
  readonly bridge?: HostVirtualSwitchBridge | undefined
  /** Which of them are used first, where that is set. */
  readonly order?: HostNicOrderPolicy | undefined
}

/** What can be changed in a port group. */
export interface PortGroupState {
  /** Its VLAN. */
  readonly vlanId: number
  /** Its own limit. */
  readonly shaping?: HostNetworkTrafficShapingPolicy | undefined
}

/**
 * One step from what a host has to what it shall have: one call. `before` and `after` are exact, so that a step that is
 * reversed brings back what was there.
 */
export type Change =
  /** A switch is made, or removed with nothing on it. */
  | Step<'switch', HostVirtualSwitchSpec | undefined>
  /** The physical cards of a switch. */
  | Step<'uplinks', Uplinks>
  /** The limit of a switch. */
  | Step<'limits', HostNetworkTrafficShapingPolicy | undefined>
  /** A port group is made or removed. */
  | (Step<'port-group', HostPortGroupSpec | undefined> & OfPortGroup)
  /** The settings of a port group. */
  | (Step<'port-group-settings', PortGroupState> & OfPortGroup)

interface Step<K extends string, V> {
  /** What is changed. */
  readonly kind: K
  /** The name of the switch. */
  readonly on: string
  /** What is there before; undefined for nothing. */
  readonly before: V
  /** What is there afterwards; undefined for nothing. */
  readonly after: V
}

interface OfPortGroup {
  /** The name of the port group. */
  readonly portGroup: string
}

/** The step back. */
export function reversed(change: Change): Change {
  // The two ends of a step have one type.
  return { ...change, before: change.after, after: change.before } as Change
}

/** Whether a host has what a step begins with. */
export function isBefore(change: Change, network: HostNetwork): boolean {
  return isAfter(reversed(change), network)
}

/** Whether a host has what a step leads to, as far as documents show it. */
export function isAfter(change: Change, network: HostNetwork): boolean {
  const vswitch = switchNamed(network, change.on)
  switch (change.kind) {
    case 'switch':
      return (vswitch !== undefined) === (change.after !== undefined)
    case 'uplinks':
      return vswitch !== undefined && sameMembers(nicsOf(network, vswitch), change.after.nics)
    case 'limits':
      return vswitch !== undefined && isLimited(vswitch.spec.policy?.shapingPolicy, change.after)
    case 'port-group': {
      const found = portGroupNamed(network, change.portGroup)
      if (change.after === undefined) return found === undefined
      return isOn(found, change.on) && hasState(found, stateOf(change.after))
    }
    case 'port-group-settings': {
      const found = portGroupNamed(network, change.portGroup)
      return isOn(found, change.on) && hasState(found, change.after)
    }
  }
}

/** What can be changed in a port group. */
export function stateOf({ vlanId, policy: { shapingPolicy } }: HostPortGroupSpec): PortGroupState {
  return { vlanId, shaping: shapingPolicy }
}

/** The switch with a name. */
export function switchNamed({ switches }: HostNetwork, name: string): HostVirtualSwitch | undefined {
  return switches.find(each => each.name === name)
}

/** The port group with a name, which is unique on a host. */
export function portGroupNamed({ portGroups }: HostNetwork, name: string): HostPortGroup | undefined {
  return portGroups.find(({ spec }) => spec.name === name)
}

function isOn(group: HostPortGroup | undefined, name: string): group is HostPortGroup {
  return group?.spec.vswitchName === name
}

function hasState({ spec }: HostPortGroup, { vlanId, shaping }: PortGroupState): boolean {
  return spec.vlanId === vlanId && isLimited(spec.policy.shapingPolicy, shaping)
}

/** Whether a policy says all that is wanted; a host may say more. */
function isLimited(
  policy: HostNetworkTrafficShapingPolicy | undefined,
  wanted: HostNetworkTrafficShapingPolicy | undefined,
): boolean {
  if (wanted?.enabled !== true) return policy?.enabled !== true
  const { averageBandwidth: average, peakBandwidth: peak, burstSize: burst } = wanted
  return (
    policy?.enabled === true &&
    (average === undefined || average === policy.averageBandwidth) &&
    (peak === undefined || peak === policy.peakBandwidth) &&
    (burst === undefined || burst === policy.burstSize)
  )
}

function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every(each => other.includes(each))
}
