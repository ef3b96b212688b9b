import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { findNetwork, networkIdentity, networkOption } from './network-argument.ts'

/** `net-undefine`: forgets the definition of a network. */
export const netUndefine = connectedCommand({
  options: { network: networkOption },
  async run({ connection, options, output }) {
    const network = await findNetwork(connection, options.network)
    await attempt(`Failed to undefine network ${options.network}`, network.undefine())
    output.result(networkIdentity(network))
    output.remark(`Network ${options.network} has been undefined\n`)
  },
})
