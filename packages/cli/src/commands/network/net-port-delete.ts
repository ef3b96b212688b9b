import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { findNetwork, networkOption } from './network-argument.ts'
import { findPort, portIdentity, portOption } from './port-argument.ts'

/** `net-port-delete`: removes a port of a network. */
export const netPortDelete = connectedCommand({
  options: { network: networkOption, port: portOption },
  async run({ connection, options, output }) {
    const port = await findPort(await findNetwork(connection, options.network), options.port)
    await attempt(`Failed to delete network port ${port.uuid}`, port.delete())
    output.result(portIdentity(port))
    output.remark(`Network port ${port.uuid} deleted\n`)
  },
})
