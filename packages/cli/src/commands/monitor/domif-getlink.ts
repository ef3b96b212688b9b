import { data, flag } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { findInterface } from './interfaces.ts'

/** `domif-getlink`: the state of an interface's link. */
export const domifGetlink = connectedCommand({
  options: {
    domain: domainOption,
    interface: data('name or MAC address of the interface', { completes: 'domain-interface' }),
    config: flag('as the next start uses it'),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { device, mac, link } = await findInterface(domain, options.interface, options.config)
    output.result({ device, mac, link })
    output.print(`${options.interface} ${link}`)
  },
})
