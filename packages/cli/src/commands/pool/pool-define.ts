import { documentCommand } from '../document-command.ts'
import { poolIdentity } from './pool-argument.ts'

/** `pool-define`: stores the definition of a storage pool. */
export const poolDefine = documentCommand({
  about: 'pool',
  make: (connection, xml, options) => connection.storagePoolDefineXml(xml, options),
  failed: file => `Failed to define pool from ${file}`,
  done: ({ name }, file) => `Pool ${name} defined from ${file}`,
  identity: poolIdentity,
})
