import { documentCommand } from '../document-command.ts'

/** `nodedev-create`: makes a device of the host. */
export const nodedevCreate = documentCommand({
  about: 'host device',
  make: (connection, xml, options) => connection.nodeDeviceCreateXml(xml, options),
  failed: file => `Failed to create node device from ${file}`,
  done: ({ name }, file) => `Node device ${name} created from ${file}`,
  identity: ({ name }) => ({ name }),
})
