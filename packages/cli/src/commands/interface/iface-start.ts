import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { findInterface, interfaceIdentity, interfaceOption } from './interface-argument.ts'

/** `iface-start`: brings an interface of the host up. */
export const ifaceStart = connectedCommand({
  options: { interface: interfaceOption },
  async run({ connection, options, output }) {
    const found = await findInterface(connection, options.interface)
    await attempt(`Failed to start interface ${options.interface}`, found.create())
    output.result(interfaceIdentity(found))
    output.remark(`Interface ${options.interface} started\n`)
  },
})
