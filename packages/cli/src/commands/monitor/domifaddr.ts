import type { InterfaceAddresses, InterfaceAddressesSource } from '@guestwork/core'
import { flag, text } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'

const sources = ['lease', 'agent', 'arp'] as const satisfies readonly InterfaceAddressesSource[]
const ruler = '-'.repeat(79)

/** `domifaddr`: the addresses of a domain's interfaces. */
export const domifaddr = connectedCommand({
  options: {
    domain: domainOption,
    interface: text('only of this interface', { completes: 'domain-interface' }),
    full: flag('repeat name and MAC address for each address'),
    source: text('who is asked: lease, agent or arp', { completes: sources }),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const source = sources.find(name => name === (options.source ?? 'lease'))
    if (source === undefined)
      throw new CommandError('INVALID_ARG', [`Unknown data source '${options.source ?? ''}'`])
    const call = domain.getInterfaceAddresses(source)
    const all = await attempt('Failed to query for interfaces addresses', call)
    const interfaces = all.filter(({ name }) => options.interface === undefined || name === options.interface)
    output.result(interfaces)
    output.remark(`${line('Name', 'MAC address', 'Protocol', 'Address')}${ruler}\n`)
    output.print(interfaces.map(each => formatInterface(each, options.full)).join(''))
  },
})

function formatInterface(
  { name, hardwareAddress: mac, addresses }: InterfaceAddresses,
  full: boolean,
): string {
  if (addresses.length === 0) return line(name, mac ?? 'N/A', 'N/A', 'N/A')
  return addresses
    .map(({ type, address, prefix }, position) => {
      const isNamed = full || position === 0
      return line(isNamed ? name : '-', isNamed ? (mac ?? '') : '-', type, `${address}/${prefix}`)
    })
    .join('')
}

function line(name: string, mac: string, protocol: string, address: string): string {
  return ` ${name.padEnd(10)} ${mac.padEnd(17)}    ${protocol.padEnd(12)} ${address}\n`
}
