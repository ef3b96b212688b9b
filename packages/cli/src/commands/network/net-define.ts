import { documentCommand } from '../document-command.ts'
import { networkIdentity } from './network-argument.ts'

/** `net-define`: stores the definition of a network. */
export const netDefine = documentCommand({
  about: 'network',
  make: (connection, xml, options) => connection.networkDefineXml(xml, options),
  failed: file => `Failed to define network from ${file}`,
  done: ({ name }, file) => `Network ${name} defined from ${file}`,
  identity: networkIdentity,
})
