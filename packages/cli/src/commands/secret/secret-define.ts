import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { documentFile, readDocument } from '../document-file.ts'
import { secretIdentity } from './secret-argument.ts'

/** `secret-define`: stores the definition of a secret. */
export const secretDefine = connectedCommand({
  description: 'Its value is set apart from it, see secret-set-value.',
  options: { file: documentFile('secret'), validate: flag('check the document against the schema') },
  async run({ connection, options, output }) {
    const xml = await readDocument(options.file)
    const call = connection.secretDefineXml(xml, { validate: options.validate })
    const secret = await attempt(`Failed to set attributes from ${options.file}`, call)
    output.result(secretIdentity(secret))
    output.remark(`Secret ${secret.uuid} created\n`)
  },
})
