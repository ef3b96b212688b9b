import { editCommand } from '../edit-command.ts'
import { findNwfilter, nwfilterIdentity, nwfilterOption } from './nwfilter-argument.ts'

/** `nwfilter-edit`: changes a network filter in an editor. */
export const nwfilterEdit = editCommand({
  of: ['nwfilter', nwfilterOption],
  find: findNwfilter,
  subject: ({ name }) => `Network filter ${name}`,
  identity: nwfilterIdentity,
  read: nwfilter => nwfilter.getXml(),
  store: (connection, xml) => connection.nwfilterDefineXml(xml),
})
