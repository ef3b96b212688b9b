import { documentCommand } from '../document-command.ts'
import { interfaceIdentity } from './interface-argument.ts'

/** `iface-define`: stores the configuration of an interface of the host. */
export const ifaceDefine = documentCommand({
  about: 'host interface',
  make: (connection, xml, options) => connection.interfaceDefineXml(xml, options),
  failed: file => `Failed to define interface from ${file}`,
  done: ({ name }, file) => `Interface ${name} defined from ${file}`,
  identity: interfaceIdentity,
})
