import { editObject } from '../../editor/edit-object.ts'
import { editorHelp } from '../../editor/run-editor.ts'
import { connectedCommand } from '../command.ts'
import { findNwfilter, nwfilterIdentity, nwfilterOption } from './nwfilter-argument.ts'

/** `nwfilter-edit`: changes a network filter in an editor. */
export const nwfilterEdit = connectedCommand({
  description: editorHelp,
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
