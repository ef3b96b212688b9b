import { flag } from '../../grammar/option.ts'
import { formatTable } from '../../output/table.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { interfacesOf } from './interfaces.ts'

/** `domiflist`: the network interfaces of a domain. */
export const domiflist = connectedCommand({
  options: { domain: domainOption, inactive: flag('as the next start uses them') },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const interfaces = await interfacesOf(domain, options.inactive)
    output.result(interfaces)
    const headings = ['Interface', 'Type', 'Source', 'Model', 'MAC']
    const rows = interfaces.map(({ device, type, source, model, mac }) => [
      device ?? '-',
      type,
      source ?? '-',
      model ?? '-',
      mac ?? '-',
    ])
    output.print(formatTable(output.quiet ? undefined : headings, rows))
  },
})
