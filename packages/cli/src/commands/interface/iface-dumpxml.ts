import { flag } from '../../grammar/option.ts'
import { documentSelection, printDocument } from '../answers/print-document.ts'
import { connectedCommand } from '../command.ts'
import { findInterface, interfaceIdentity, interfaceOption } from './interface-argument.ts'

/** `iface-dumpxml`: the XML document of an interface of the host. */
export const ifaceDumpxml = connectedCommand({
  options: {
    interface: interfaceOption,
    inactive: flag('as the next start uses it'),
    ...documentSelection,
  },
  async run({ connection, options, output }) {
    const found = await findInterface(connection, options.interface)
    const xml = await found.getXml({ inactive: options.inactive })
    await printDocument(output, interfaceIdentity(found), xml, options)
  },
})
