import { editCommand } from '../edit-command.ts'
import { findPool, poolIdentity, poolOption } from './pool-argument.ts'

/** `pool-edit`: changes the definition of a storage pool in an editor. */
export const poolEdit = editCommand({
  of: ['pool', poolOption],
  find: findPool,
  subject: ({ name }) => `Pool ${name}`,
  identity: poolIdentity,
  read: pool => pool.getXml({ inactive: true }),
  store: (connection, xml) => connection.storagePoolDefineXml(xml),
})
