import type { HostVirtualSwitch } from '../vim/index.ts'
import { limitsOfPolicy } from './bandwidth.ts'
import type { HostNetwork } from './host-network.ts'
import { machinePortGroupsOn, portGroupSettings } from './portgroups.ts'
import type { SwitchSettings } from './settings.ts'

const nicKeyPrefix = 'key-vim.host.PhysicalNic-'

/** What a network says of a standard switch. */
export function switchSettings(network: HostNetwork, of: HostVirtualSwitch): SwitchSettings {
  const limits = limitsOfPolicy(of.spec.policy?.shapingPolicy)
  return {
    name: of.name,
    nics: nicsOf(network, of),
    ...(limits === undefined ? {} : { limits }),
    portGroups: machinePortGroupsOn(network, of).map(portGroupSettings),
  }
}

/** The names of the physical cards of a switch, which lists their keys. */
export function nicsOf(
  { physicalNics }: HostNetwork,
  { pnic = [] }: Pick<HostVirtualSwitch, 'pnic'>,
): readonly string[] {
  return pnic.map(key => physicalNics.find(nic => nic.key === key)?.device ?? deviceOfKey(key))
}

function deviceOfKey(key: string): string {
  return key.startsWith(nicKeyPrefix) ? key.slice(nicKeyPrefix.length) : key
}
