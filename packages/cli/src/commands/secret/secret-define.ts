import { documentCommand } from '../document-command.ts'
import { secretIdentity } from './secret-argument.ts'

/** `secret-define`: stores the definition of a secret. */
export const secretDefine = documentCommand({
  about: 'secret',
  description: 'Its value is set apart from it, see secret-set-value.',
  make: (connection, xml, options) => connection.secretDefineXml(xml, options),
  failed: file => `Failed to set attributes from ${file}`,
  done: ({ uuid }) => `Secret ${uuid} created`,
  identity: secretIdentity,
})
