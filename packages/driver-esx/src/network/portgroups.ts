import type { HostPortGroup, HostVirtualNic, HostVirtualSwitch } from '../vim/index.ts'
import { limitsOfPolicy } from './bandwidth.ts'
import type { HostNetwork } from './host-network.ts'
import type { PortGroupSettings } from './settings.ts'
import { vlanOfId } from './vlan.ts'

/** All port groups of a switch. */
export function portGroupsOn(
  { portGroups }: HostNetwork,
  { key }: HostVirtualSwitch,
): readonly HostPortGroup[] {
  return portGroups.filter(({ vswitch }) => vswitch === key)
}

/** The port groups of a switch that are there for machines: those that no virtual card of the host is in. */
export function machinePortGroupsOn(network: HostNetwork, of: HostVirtualSwitch): readonly HostPortGroup[] {
  return portGroupsOn(network, of).filter(({ spec }) => virtualNicsIn(network, spec.name).length === 0)
}

/** The host's own virtual cards in a port group. */
export function virtualNicsIn({ virtualNics }: HostNetwork, portGroup: string): readonly HostVirtualNic[] {
  return virtualNics.filter(({ portgroup }) => portgroup === portGroup)
}

/** What a network says of a port group. */
export function portGroupSettings({ spec }: HostPortGroup): PortGroupSettings {
  const vlan = vlanOfId(spec.vlanId)
  const limits = limitsOfPolicy(spec.policy.shapingPolicy)
  return {
    name: spec.name,
    ...(vlan === undefined ? {} : { vlan }),
    ...(limits === undefined ? {} : { limits }),
  }
}
