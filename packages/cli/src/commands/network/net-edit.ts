import { editCommand } from '../edit-command.ts'
import { findNetwork, networkIdentity, networkOption } from './network-argument.ts'

/** `net-edit`: changes the definition of a network in an editor. */
export const netEdit = editCommand({
  of: ['network', networkOption],
  find: findNetwork,
  subject: ({ name }) => `Network ${name}`,
  identity: networkIdentity,
  read: network => network.getXml({ inactive: true }),
  store: (connection, xml) => connection.networkDefineXml(xml),
})
