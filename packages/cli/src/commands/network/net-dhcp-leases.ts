import type { DhcpLease } from '@guestwork/core'
import { text } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { formatLocalDateTime } from '../../output/local-time.ts'
import { formatTable } from '../../output/table.ts'
import { compareNames } from '../answers/compare-names.ts'
import { connectedCommand } from '../command.ts'
import { findNetwork, networkOption } from './network-argument.ts'

const headings = ['Expiry Time', 'MAC address', 'Protocol', 'IP address', 'Hostname', 'Client ID or DUID']

/** `net-dhcp-leases`: the addresses that a network has lent to guests. */
export const netDhcpLeases = connectedCommand({
  options: { network: networkOption, mac: text('only those of this MAC address') },
  async run({ connection, options, output }) {
    const network = await findNetwork(connection, options.network)
    const call = network.getDhcpLeases(options.mac)
    const leases = await attempt(`Failed to get leases info for ${network.name}`, call)
    leases.sort((one, other) => compareNames(one.mac ?? '', other.mac ?? ''))
    output.result(leases)
    output.print(formatTable(output.quiet ? undefined : headings, leases.map(row)))
  },
})

function row({ expiryTime, mac, type, address, prefix, hostname, clientId }: DhcpLease): string[] {
  return [
    formatLocalDateTime(new Date(Number(expiryTime) * 1000)),
    mac ?? '-',
    type === 'unknown' ? '-' : type,
    `${address}/${prefix}`,
    hostname ?? '-',
    clientId ?? '-',
  ]
}
