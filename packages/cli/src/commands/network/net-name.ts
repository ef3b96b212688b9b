import { connectedCommand } from '../command.ts'
import { findNetwork, networkIdentity, networkOption } from './network-argument.ts'

/** `net-name`: the name of a network that is named by its UUID. */
export const netName = connectedCommand({
  options: { network: { ...networkOption, help: 'UUID of the network' } },
  async run({ connection, options, output }) {
    const network = await findNetwork(connection, options.network, ['uuid'])
    output.result(networkIdentity(network))
    output.print(`${network.name}\n`)
  },
})
