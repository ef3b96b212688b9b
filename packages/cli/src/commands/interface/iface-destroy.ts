import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { findInterface, interfaceIdentity, interfaceOption } from './interface-argument.ts'

/** `iface-destroy`: takes an interface of the host down. */
export const ifaceDestroy = connectedCommand({
  options: { interface: interfaceOption },
  async run({ connection, options, output }) {
    const found = await findInterface(connection, options.interface)
    await attempt(`Failed to destroy interface ${options.interface}`, found.destroy())
    output.result(interfaceIdentity(found))
    output.remark(`Interface ${options.interface} destroyed\n`)
  },
})
