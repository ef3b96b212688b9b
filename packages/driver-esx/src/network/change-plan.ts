import { isDeepStrictEqual } from 'node:util'
import type {
  HostNetworkTrafficShapingPolicy,
  HostNicOrderPolicy,
  HostPortGroup,
  HostPortGroupSpec,
  HostVirtualSwitch,
} from '../vim/index.ts'
import { limitsOfPolicy, policyOfLimits } from './bandwidth.ts'
import { stateOf, type Change, type Uplinks } from './change.ts'
import type { HostNetwork } from './host-network.ts'
import { machinePortGroupsOn, portGroupSettings } from './portgroups.ts'
import type { Limits, PortGroupSettings, SwitchSettings } from './settings.ts'
import { nicsOf } from './switch-settings.ts'
import { idOfVlan } from './vlan.ts'

/** What a new switch asks for; hosts give it as many ports as it needs. */
const numPorts = 128

/** The steps that make a switch. */
export function planNew({ name, nics, limits, portGroups }: SwitchSettings): readonly Change[] {
  const after = {
    numPorts,
    ...(nics.length === 0 ? {} : { bridge: bridgeOf(nics, undefined) }),
    ...(limits === undefined ? {} : { policy: { shapingPolicy: policyOfLimits(limits) } }),
  }
  return [
    { kind: 'switch', on: name, before: undefined, after },
    ...portGroups.map(group => addition(name, group)),
  ]
}

/** The steps that remove a switch with all port groups, the last one first, so that undoing keeps their order. */
export function planRemoval(
  vswitch: HostVirtualSwitch,
  portGroups: readonly HostPortGroup[],
): readonly Change[] {
  const { name, spec } = vswitch
  return [
    ...portGroups.toReversed().map(group => removal(name, group)),
    { kind: 'switch', on: name, before: spec, after: undefined },
  ]
}

/**
 * The steps from a switch to what it shall be, and only where they differ. Cards and port groups come before others go,
 * and a port group that stays is changed in place, so that machines stay connected all the time.
 */
export function planEdit(
  network: HostNetwork,
  vswitch: HostVirtualSwitch,
  wanted: SwitchSettings,
): readonly Change[] {
  const { name: on } = vswitch
  const existing = machinePortGroupsOn(network, vswitch)
  const nameOf = ({ spec: { name } }: HostPortGroup) => name
  const known = new Set(existing.map(nameOf))
  const kept = new Set(wanted.portGroups.map(({ name }) => name))
  const [widened, narrowed] = uplinkChanges(network, vswitch, wanted.nics)
  return [
    ...widened,
    ...limitChanges(vswitch, wanted.limits),
    ...wanted.portGroups.filter(({ name }) => !known.has(name)).map(group => addition(on, group)),
    ...wanted.portGroups.flatMap(group => {
      const before = existing.find(({ spec }) => spec.name === group.name)
      return before === undefined ? [] : settingChanges(before, group)
    }),
    ...existing.filter(group => !kept.has(nameOf(group))).map(group => removal(on, group)),
    ...narrowed,
  ]
}

function uplinkChanges(
  network: HostNetwork,
  vswitch: HostVirtualSwitch,
  wanted: readonly string[],
): readonly [widened: readonly Change[], narrowed: readonly Change[]] {
  const { name: on, spec } = vswitch
  const order = spec.policy?.nicTeaming?.nicOrder
  const before: Uplinks = { nics: nicsOf(network, vswitch), bridge: spec.bridge, order }
  const leaving = before.nics.filter(nic => !wanted.includes(nic))
  const all = withNics(before, [...wanted, ...leaving])
  const after = withNics(all, wanted)
  const isWider = !isDeepStrictEqual(all.nics, before.nics)
  const comes = wanted.some(nic => !before.nics.includes(nic))
  if (leaving.length === 0) return [isWider ? [{ kind: 'uplinks', on, before, after }] : [], []]
  if (!comes) return [[], [{ kind: 'uplinks', on, before, after: withNics(before, wanted) }]]
  return [[{ kind: 'uplinks', on, before, after: all }], [{ kind: 'uplinks', on, before: all, after }]]
}

function withNics({ bridge, order }: Uplinks, nics: readonly string[]): Uplinks {
  if (nics.length === 0) return { nics }
  return { nics, bridge: bridgeOf(nics, bridge), order: orderOf(nics, order) }
}

function bridgeOf(nicDevice: readonly string[], before: Uplinks['bridge']) {
  const kept = before?.$type === 'HostVirtualSwitchBondBridge' ? before : undefined
  return { ...kept, $type: 'HostVirtualSwitchBondBridge', nicDevice } as const
}

/** Hosts refuse an order that is not of the switch's cards; those that come are used at once. */
function orderOf(
  nics: readonly string[],
  before: HostNicOrderPolicy | undefined,
): HostNicOrderPolicy | undefined {
  if (before === undefined) return undefined
  const standby = (before.standbyNic ?? []).filter(nic => nics.includes(nic))
  const known = [...(before.activeNic ?? []), ...standby]
  const active = (before.activeNic ?? []).filter(nic => nics.includes(nic))
  const coming = nics.filter(nic => !known.includes(nic))
  return {
    activeNic: [...active, ...coming],
    ...(standby.length === 0 ? {} : { standbyNic: standby }),
  }
}

function limitChanges({ name: on, spec }: HostVirtualSwitch, wanted: Limits | undefined): readonly Change[] {
  const before = spec.policy?.shapingPolicy
  if (isDeepStrictEqual(limitsOfPolicy(before), wanted)) return []
  const after = wanted === undefined ? { enabled: false } : policyOfLimits(wanted)
  return [{ kind: 'limits', on, before, after }]
}

function settingChanges(found: HostPortGroup, wanted: PortGroupSettings): readonly Change[] {
  const now = portGroupSettings(found)
  if (isDeepStrictEqual(now, wanted)) return []
  const before = stateOf(found.spec)
  const isSameLimit = isDeepStrictEqual(now.limits, wanted.limits)
  const shaping = isSameLimit ? before.shaping : shapingOf(wanted.limits)
  const after = { vlanId: idOfVlan(wanted.vlan), shaping }
  const { name: portGroup, vswitchName: on } = found.spec
  return [{ kind: 'port-group-settings', on, portGroup, before, after }]
}

function addition(on: string, { name, vlan, limits }: PortGroupSettings): Change {
  const after: HostPortGroupSpec = {
    name,
    vlanId: idOfVlan(vlan),
    vswitchName: on,
    policy: limits === undefined ? {} : { shapingPolicy: policyOfLimits(limits) },
  }
  return { kind: 'port-group', on, portGroup: name, before: undefined, after }
}

function removal(on: string, { spec }: HostPortGroup): Change {
  return { kind: 'port-group', on, portGroup: spec.name, before: spec, after: undefined }
}

function shapingOf(limits: Limits | undefined): HostNetworkTrafficShapingPolicy | undefined {
  return limits === undefined ? undefined : policyOfLimits(limits)
}
