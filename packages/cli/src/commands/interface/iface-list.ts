import type { HostInterface } from '@guestwork/core'
import { flag } from '../../grammar/option.ts'
import { formatTable } from '../../output/table.ts'
import { byName } from '../answers/compare-names.ts'
import { connectedCommand } from '../command.ts'
import { interfaceIdentity, type InterfaceIdentity } from './interface-argument.ts'

interface ListedInterface extends InterfaceIdentity {
  readonly active: boolean
}

/** `iface-list`: the network interfaces of the host. */
export const ifaceList = connectedCommand({
  description: 'Without options: those that are up.',
  options: { inactive: flag('those that are down'), all: flag('those that are up and those that are down') },
  exclusive: [['all', 'inactive']],
  async run({ connection, options: { all, inactive }, output }) {
    const interfaces = await connection.listInterfaces({
      active: all || !inactive,
      inactive: all || inactive,
    })
    const listed = await Promise.all(interfaces.sort(byName).map(look))
    output.result(listed)
    const headings = output.quiet ? undefined : ['Name', 'State', 'MAC Address']
    output.print(formatTable(headings, listed.map(row)))
  },
})

async function look(found: HostInterface): Promise<ListedInterface> {
  return { ...interfaceIdentity(found), active: await found.isActive() }
}

function row({ name, active, mac }: ListedInterface): string[] {
  return [name, active ? 'active' : 'inactive', mac]
}
