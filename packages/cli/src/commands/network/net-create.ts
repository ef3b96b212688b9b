import { documentCommand } from '../document-command.ts'
import { networkIdentity } from './network-argument.ts'

/** `net-create`: starts a network that is not stored. */
export const netCreate = documentCommand({
  about: 'network',
  make: (connection, xml, options) => connection.networkCreateXml(xml, options),
  failed: file => `Failed to create network from ${file}`,
  done: ({ name }, file) => `Network ${name} created from ${file}`,
  identity: networkIdentity,
})
