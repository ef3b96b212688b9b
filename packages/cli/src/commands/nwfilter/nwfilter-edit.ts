import { editObject } from '../../editor/edit-object.ts'
import { connectedCommand } from '../command.ts'
import { findNwfilter, nwfilterIdentity, nwfilterOption } from './nwfilter-argument.ts'

/** `nwfilter-edit`: changes a network filter in an editor. */
export const nwfilterEdit = connectedCommand({
  description: 'The editor is $VISUAL, else $EDITOR, else vi.',
  options: { nwfilter: nwfilterOption },
  async run(call) {
    const nwfilter = await findNwfilter(call.connection, call.options.nwfilter)
    await editObject(call, {
      subject: `Network filter ${nwfilter.name}`,
      identity: nwfilterIdentity(nwfilter),
      read: () => nwfilter.getXml(),
      store: xml => call.connection.nwfilterDefineXml(xml),
    })
  },
})
