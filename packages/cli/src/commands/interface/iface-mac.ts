import { connectedCommand } from '../command.ts'
import { findInterface, interfaceIdentity, interfaceOption } from './interface-argument.ts'

/** `iface-mac`: the MAC address of an interface. */
export const ifaceMac = connectedCommand({
  options: { interface: { ...interfaceOption, help: 'name of the interface' } },
  async run({ connection, options, output }) {
    const found = await findInterface(connection, options.interface, ['name'])
    output.result(interfaceIdentity(found))
    output.print(`${found.mac}\n`)
  },
})
