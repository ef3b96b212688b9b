import type { ForwardInterface, Network, PortGroup } from './network.gen.ts'
import type { ReadUpdate } from './update-entry.ts'
import { insert, invalidUpdate, unchangeable } from './update-list.ts'

/** Updates the host's interfaces (`virNetworkDefUpdateForwardInterface`). */
export function updateForwardInterfaces(
  network: Network,
  { command, entry }: ReadUpdate<ForwardInterface>,
): void {
  if (command === 'modify') throw unchangeable('forward interface entries')
  const { forward, name } = network
  const at = forward?.interfaces?.findIndex(({ dev }) => dev === entry.dev) ?? -1
  const shown = `<interface dev='${entry.dev}'>`
  if (command === 'delete') {
    const found = forward?.interfaces?.[at]
    if (found === undefined)
      throw invalidUpdate(`couldn't find an interface entry in network '${name}' matching ${shown}`)
    if ((found.connections ?? 0) > 0)
      throw invalidUpdate(`unable to delete interface '${entry.dev}' in network '${name}': it is in use`)
    forward?.interfaces?.splice(at, 1)
    return
  }
  if (forward === undefined)
    throw invalidUpdate(`the isolated network '${name}' cannot have an interface of the host`)
  if (at >= 0)
    throw invalidUpdate(`there is an existing interface entry in network '${name}' that matches ${shown}`)
  forward.interfaces = insert(forward.interfaces, entry, command)
}

/** Updates groups of interfaces (`virNetworkDefUpdatePortGroup`). */
export function updatePortGroups(network: Network, { command, entry }: ReadUpdate<PortGroup>): void {
  const groups = network.portgroups ?? []
  const at = groups.findIndex(({ name }) => name === entry.name)
  const shown = `<portgroup name='${entry.name}'>`
  if (command === 'delete' || command === 'modify') {
    if (at < 0)
      throw invalidUpdate(`couldn't find a portgroup entry in network '${network.name}' matching ${shown}`)
    if (command === 'modify') refuseSecondDefault(groups, entry)
    groups.splice(at, 1, ...(command === 'modify' ? [entry] : []))
    return
  }
  if (at >= 0)
    throw invalidUpdate(
      `there is an existing portgroup entry in network '${network.name}' that matches ${shown}`,
    )
  refuseSecondDefault(groups, entry)
  network.portgroups = insert(network.portgroups, entry, command)
}

function refuseSecondDefault(groups: readonly PortGroup[], entry: PortGroup): void {
  if (entry.default !== true) return
  const other = groups.find(group => group.default === true && group.name !== entry.name)
  if (other === undefined) return
  throw invalidUpdate(`the portgroup '${other.name}' is already the default: only one is allowed`)
}
