import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { findNetwork, networkIdentity, networkOption } from './network-argument.ts'

/** `net-start`: starts a stored network. */
export const netStart = connectedCommand({
  options: { network: networkOption },
  async run({ connection, options, output }) {
    const network = await findNetwork(connection, options.network)
    await attempt(`Failed to start network ${options.network}`, network.create())
    output.result(networkIdentity(network))
    output.remark(`Network ${options.network} started\n`)
  },
})
