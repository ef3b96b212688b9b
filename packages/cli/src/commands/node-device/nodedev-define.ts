import { documentCommand } from '../document-command.ts'

/** `nodedev-define`: stores the definition of a device. */
export const nodedevDefine = documentCommand({
  about: 'host device',
  make: (connection, xml, options) => connection.nodeDeviceDefineXml(xml, options),
  failed: file => `Failed to define node device from '${file}'`,
  done: ({ name }, file) => `Node device '${name}' defined from '${file}'`,
  identity: ({ name }) => ({ name }),
})
