import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { findInterface, interfaceIdentity, interfaceOption } from './interface-argument.ts'

/** `iface-undefine`: forgets the configuration of an interface of the host. */
export const ifaceUndefine = connectedCommand({
  options: { interface: interfaceOption },
  async run({ connection, options, output }) {
    const found = await findInterface(connection, options.interface)
    await attempt(`Failed to undefine interface ${options.interface}`, found.undefine())
    output.result(interfaceIdentity(found))
    output.remark(`Interface ${options.interface} undefined\n`)
  },
})
