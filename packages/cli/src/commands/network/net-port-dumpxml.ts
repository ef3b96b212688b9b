import { documentSelection, printDocument } from '../answers/print-document.ts'
import { connectedCommand } from '../command.ts'
import { findNetwork, networkOption } from './network-argument.ts'
import { findPort, portIdentity, portOption } from './port-argument.ts'

/** `net-port-dumpxml`: the XML document of a port of a network. */
export const netPortDumpxml = connectedCommand({
  options: { network: networkOption, port: portOption, ...documentSelection },
  async run({ connection, options, output }) {
    const port = await findPort(await findNetwork(connection, options.network), options.port)
    await printDocument(output, portIdentity(port), await port.getXml(), options)
  },
})
