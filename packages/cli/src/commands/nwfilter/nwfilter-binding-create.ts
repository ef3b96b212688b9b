import { documentCommand } from '../document-command.ts'
import { bindingIdentity } from './binding-argument.ts'

/** `nwfilter-binding-create`: puts a network filter on an interface of the host. */
export const nwfilterBindingCreate = documentCommand({
  about: 'network filter binding',
  description: 'What starts a guest does this for its interfaces; by hand it is for tests.',
  make: (connection, xml, options) => connection.nwfilterBindingCreateXml(xml, options),
  failed: file => `Failed to create network filter from ${file}`,
  done: ({ portDev }, file) => `Network filter binding on ${portDev} created from ${file}`,
  identity: bindingIdentity,
})
