import { editObject } from '../../editor/edit-object.ts'
import { editorHelp } from '../../editor/run-editor.ts'
import { connectedCommand } from '../command.ts'
import { findNetwork, networkIdentity, networkOption } from './network-argument.ts'

/** `net-edit`: changes the definition of a network in an editor. */
export const netEdit = connectedCommand({
  description: editorHelp,
  options: { network: networkOption },
  async run(call) {
    const network = await findNetwork(call.connection, call.options.network)
    await editObject(call, {
      subject: `Network ${network.name}`,
      identity: networkIdentity(network),
      read: () => network.getXml({ inactive: true }),
      store: xml => call.connection.networkDefineXml(xml),
    })
  },
})
