import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { findNetwork, networkIdentity, networkOption } from './network-argument.ts'

/** `net-destroy`: stops a network. */
export const netDestroy = connectedCommand({
  options: { network: networkOption },
  async run({ connection, options, output }) {
    const network = await findNetwork(connection, options.network)
    await attempt(`Failed to destroy network ${options.network}`, network.destroy())
    output.result(networkIdentity(network))
    output.remark(`Network ${options.network} destroyed\n`)
  },
})
