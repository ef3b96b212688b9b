import { VirtError } from '@guestwork/util'
import type { HostVirtualSwitch } from '../vim/index.ts'
import { portGroupNamed } from './change.ts'
import type { HostNetwork } from './host-network.ts'
import { machinePortGroupsOn, portGroupsOn, virtualNicsIn } from './portgroups.ts'
import type { SwitchSettings } from './settings.ts'
import { nicsOf } from './switch-settings.ts'

/**
 * Refuses what the host would refuse half way.
 *
 * @param existing - the switch that is changed; undefined for a new one
 * @throws VirtError `CONFIG_UNSUPPORTED` for a physical card that does not exist, `RESOURCE_BUSY` for one that another
 * switch has, `NETWORK_EXIST` for a port group that exists elsewhere, `OPERATION_INVALID` when the host would be cut off
 */
export function checkSettings(
  network: HostNetwork,
  wanted: SwitchSettings,
  existing: HostVirtualSwitch | undefined,
): void {
  for (const nic of wanted.nics) checkNic(network, nic, existing)
  const own = existing === undefined ? [] : machinePortGroupsOn(network, existing)
  const ownNames = new Set(own.map(({ spec }) => spec.name))
  for (const { name } of wanted.portGroups) {
    if (ownNames.has(name) || portGroupNamed(network, name) === undefined) continue
    throw new VirtError('NETWORK_EXIST', `HostPortGroup with name '${name}'`, { domain: 'ESX' })
  }
  if (existing !== undefined && wanted.nics.length === 0) checkHostStays(network, existing)
}

function checkNic(network: HostNetwork, nic: string, existing: HostVirtualSwitch | undefined): void {
  if (!network.physicalNics.some(({ device }) => device === nic)) {
    const message = `Could not find PhysicalNic with name '${nic}'`
    throw new VirtError('CONFIG_UNSUPPORTED', message, { domain: 'ESX', details: { physicalNic: nic } })
  }
  const others = network.switches.filter(({ name }) => name !== existing?.name)
  const owner =
    others.find(other => nicsOf(network, other).includes(nic))?.name ??
    network.proxySwitches.find(other => nicsOf(network, other).includes(nic))?.dvsName
  if (owner === undefined) return
  throw new VirtError('RESOURCE_BUSY', `PhysicalNic '${nic}' is connected to '${owner}'`, {
    domain: 'ESX',
    details: { physicalNic: nic, network: owner },
  })
}

/** A host that took the last card from its own port groups could not be reached to give it back. */
function checkHostStays(network: HostNetwork, existing: HostVirtualSwitch): void {
  if (nicsOf(network, existing).length === 0) return
  const nics = portGroupsOn(network, existing).flatMap(({ spec }) => virtualNicsIn(network, spec.name))
  if (nics.length === 0) return
  const shown = nics.map(({ device }) => `'${device}'`).join(', ')
  const message = `'${existing.name}' cannot lose its last PhysicalNic: the host would be cut off (${shown})`
  throw new VirtError('OPERATION_INVALID', message, { domain: 'ESX' })
}
