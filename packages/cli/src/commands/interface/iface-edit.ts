import { editObject } from '../../editor/edit-object.ts'
import { editorHelp } from '../../editor/run-editor.ts'
import { connectedCommand } from '../command.ts'
import { findInterface, interfaceIdentity, interfaceOption } from './interface-argument.ts'

/** `iface-edit`: changes the configuration of an interface of the host in an editor. */
export const ifaceEdit = connectedCommand({
  description: editorHelp,
  options: { interface: interfaceOption },
  async run(call) {
    const found = await findInterface(call.connection, call.options.interface)
    await editObject(call, {
      subject: `Interface ${found.name}`,
      identity: interfaceIdentity(found),
      read: () => found.getXml({ inactive: true }),
      store: xml => call.connection.interfaceDefineXml(xml),
    })
  },
})
