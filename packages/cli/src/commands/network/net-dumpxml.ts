import { flag } from '../../grammar/option.ts'
import { documentSelection, printDocument } from '../answers/print-document.ts'
import { connectedCommand } from '../command.ts'
import { findNetwork, networkIdentity, networkOption } from './network-argument.ts'

/** `net-dumpxml`: the XML document of a network. */
export const netDumpxml = connectedCommand({
  options: {
    network: networkOption,
    inactive: flag('as the next start uses it'),
    ...documentSelection,
  },
  async run({ connection, options, output }) {
    const network = await findNetwork(connection, options.network)
    const xml = await network.getXml({ inactive: options.inactive })
    await printDocument(output, networkIdentity(network), xml, options)
  },
})
