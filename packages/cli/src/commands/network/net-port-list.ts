import { flag } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { formatTable } from '../../output/table.ts'
import { byUuid } from '../answers/compare-names.ts'
import { connectedCommand } from '../command.ts'
import { findNetwork, networkOption } from './network-argument.ts'
import { portIdentity } from './port-argument.ts'

/** `net-port-list`: the ports of a network. */
export const netPortList = connectedCommand({
  options: {
    network: networkOption,
    uuid: flag('print UUIDs'),
    table: flag('print a table (default)'),
  },
  async run({ connection, options, output }) {
    if (options.table && options.uuid)
      throw new CommandError('INVALID_ARG', ['Only one argument from --table and --uuid may be specified.'])
    const network = await findNetwork(connection, options.network)
    const ports = await network.listPorts()
    ports.sort(byUuid)
    output.result(ports.map(portIdentity))
    const heading = output.quiet ? undefined : ['UUID']
    if (options.uuid) output.print(ports.map(({ uuid }) => `${uuid}\n`).join(''))
    else
      output.print(
        formatTable(
          heading,
          ports.map(({ uuid }) => [uuid]),
        ),
      )
  },
})
