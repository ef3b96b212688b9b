import { editCommand } from '../edit-command.ts'
import { findInterface, interfaceIdentity, interfaceOption } from './interface-argument.ts'

/** `iface-edit`: changes the configuration of an interface of the host in an editor. */
export const ifaceEdit = editCommand({
  of: ['interface', interfaceOption],
  find: findInterface,
  subject: ({ name }) => `Interface ${name}`,
  identity: interfaceIdentity,
  read: found => found.getXml({ inactive: true }),
  store: (connection, xml) => connection.interfaceDefineXml(xml),
})
