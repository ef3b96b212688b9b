import { VirtError } from '@guestwork/util'
import { isNamed, plainName } from '../connect/inventory-name.ts'
import type { EsxCall } from '../session.ts'
import { vim } from '../vim-calls.ts'
import { along, type HostPortGroup, type VirtualDevice } from '../vim/index.ts'
import type { HostNetwork } from './host-network.ts'
import { virtualNicsIn } from './portgroups.ts'

/** Something that uses a port group. */
export interface PortGroupUser {
  /** What it is. */
  readonly kind: 'HostVirtualNic' | 'domain' | 'MAC address'
  /** Its name, or its address where there is no more to know. */
  readonly name: string
  /** The name of the port group. */
  readonly portGroup: string
}

/**
 * What uses port groups: the host's own virtual cards, machines with a network card there, whether they run or not, and
 * whatever else has a port in use.
 */
export async function usersOf(
  call: EsxCall,
  network: HostNetwork,
  groups: readonly HostPortGroup[],
): Promise<readonly PortGroupUser[]> {
  if (groups.length === 0) return []
  const names = groups.map(({ spec }) => spec.name)
  const own = names.flatMap(portGroup =>
    virtualNicsIn(network, portGroup).map(
      ({ device, spec }) => [{ kind: 'HostVirtualNic', name: device, portGroup }, spec.mac] as const,
    ),
  )
  const machines = await machineCards(call, names)
  const known = new Set([...own, ...machines].map(([, mac]) => mac?.toLowerCase()))
  const ports = groups.flatMap(({ spec, port = [] }) =>
    port.flatMap(({ mac = [] }) =>
      mac.map(name => ({ kind: 'MAC address', name, portGroup: spec.name }) as const),
    ),
  )
  const strangers = ports.filter(({ name }) => !known.has(name.toLowerCase()))
  return [...own.map(([user]) => user), ...machines.map(([user]) => user), ...strangers]
}

/**
 * Refuses something for the sake of what would be cut off.
 *
 * @throws VirtError `OPERATION_INVALID` with `details.users` when there is any user
 */
export function refuseWhileUsed(users: readonly PortGroupUser[], what: string): void {
  if (users.length === 0) return
  const shown = users.map(({ kind, name, portGroup }) => `${kind} '${name}' (portgroup '${portGroup}')`)
  throw new VirtError('OPERATION_INVALID', `${what} that is used by ${shown.join(', ')}`, {
    domain: 'ESX',
    details: { users },
  })
}

type MachineCard = readonly [user: PortGroupUser, mac: string | undefined]

async function machineCards(call: EsxCall, groups: readonly string[]): Promise<readonly MachineCard[]> {
  const found: MachineCard[] = []
  const pages = vim(call).pages({
    type: 'VirtualMachine',
    paths: ['name', 'config.hardware.device'],
    from: [call.session.host],
    through: [along('HostSystem', 'vm')],
  })
  for await (const page of pages) {
    for (const { properties } of page) {
      const { name = '', 'config.hardware.device': devices = [] } = properties
      for (const device of devices) {
        const portGroup = groups.find(group => isCardIn(device, group))
        if (portGroup === undefined) continue
        const mac = 'macAddress' in device ? device.macAddress : undefined
        found.push([{ kind: 'domain', name: plainName(name), portGroup }, mac])
      }
    }
  }
  return found
}

function isCardIn({ backing }: VirtualDevice, portGroup: string): boolean {
  if (backing?.$type !== 'VirtualEthernetCardNetworkBackingInfo') return false
  return isNamed(backing.deviceName, portGroup)
}
