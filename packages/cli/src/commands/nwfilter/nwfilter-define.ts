import { documentCommand } from '../document-command.ts'
import { nwfilterIdentity } from './nwfilter-argument.ts'

/** `nwfilter-define`: stores a network filter, or replaces the one of this name and UUID. */
export const nwfilterDefine = documentCommand({
  about: 'network filter',
  make: (connection, xml, options) => connection.nwfilterDefineXml(xml, options),
  failed: file => `Failed to define network filter from ${file}`,
  done: ({ name }, file) => `Network filter ${name} defined from ${file}`,
  identity: nwfilterIdentity,
})
