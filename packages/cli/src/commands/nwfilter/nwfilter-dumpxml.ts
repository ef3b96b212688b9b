import { documentSelection, printDocument } from '../answers/print-document.ts'
import { connectedCommand } from '../command.ts'
import { findNwfilter, nwfilterIdentity, nwfilterOption } from './nwfilter-argument.ts'

/** `nwfilter-dumpxml`: the XML document of a network filter. */
export const nwfilterDumpxml = connectedCommand({
  options: { nwfilter: nwfilterOption, ...documentSelection },
  async run({ connection, options, output }) {
    const nwfilter = await findNwfilter(connection, options.nwfilter)
    await printDocument(output, nwfilterIdentity(nwfilter), await nwfilter.getXml(), options)
  },
})
