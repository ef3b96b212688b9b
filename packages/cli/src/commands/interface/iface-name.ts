import { connectedCommand } from '../command.ts'
import { findInterface, interfaceIdentity, interfaceOption } from './interface-argument.ts'

/** `iface-name`: the name of an interface that is named by its MAC address. */
export const ifaceName = connectedCommand({
  options: { interface: { ...interfaceOption, help: 'MAC address of the interface' } },
  async run({ connection, options, output }) {
    const found = await findInterface(connection, options.interface, ['mac'])
    output.result(interfaceIdentity(found))
    output.print(`${found.name}\n`)
  },
})
