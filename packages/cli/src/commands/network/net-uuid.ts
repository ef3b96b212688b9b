import { connectedCommand } from '../command.ts'
import { findNetwork, networkIdentity, networkOption } from './network-argument.ts'

/** `net-uuid`: the UUID of a network. */
export const netUuid = connectedCommand({
  options: { network: { ...networkOption, help: 'name of the network' } },
  async run({ connection, options, output }) {
    const network = await findNetwork(connection, options.network, ['name'])
    output.result(networkIdentity(network))
    output.print(`${network.uuid}\n`)
  },
})
