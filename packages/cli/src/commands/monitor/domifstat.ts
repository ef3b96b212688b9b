import { data } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'

/** The counters in the order in which they are printed. */
const counters = [
  ['rxBytes', 'rx_bytes'],
  ['rxPackets', 'rx_packets'],
  ['rxErrors', 'rx_errs'],
  ['rxDropped', 'rx_drop'],
  ['txBytes', 'tx_bytes'],
  ['txPackets', 'tx_packets'],
  ['txErrors', 'tx_errs'],
  ['txDropped', 'tx_drop'],
] as const

/** `domifstat`: the traffic of an interface. */
export const domifstat = connectedCommand({
  options: {
    domain: domainOption,
    interface: data("the host's name of the interface, or its MAC address", {
      completes: 'domain-interface',
    }),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const device = options.interface
    const call = domain.getInterfaceStats(device)
    const stats = await attempt(`Failed to get interface stats ${options.domain} ${device}`, call)
    output.result({ device, ...stats })
    output.print(
      counters
        .filter(([property]) => stats[property] !== undefined)
        .map(([property, name]) => `${device} ${name} ${stats[property]}\n`)
        .join(''),
    )
  },
})
