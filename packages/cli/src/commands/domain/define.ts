import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { documentOption, readDocument } from '../document-file.ts'
import { domainIdentity } from '../domain-argument.ts'

/** `define`: stores the definition of a domain. */
export const define = connectedCommand({
  description: 'A definition with the same name and UUID is replaced. Nothing is started.',
  options: { file: documentOption, validate: flag('check the document against the schema') },
  async run({ connection, options: { file, validate }, output }) {
    const xml = await readDocument(file)
    const call = connection.domainDefineXml(xml, { validate })
    const domain = await attempt(`Failed to define domain from ${file}`, call)
    output.result(domainIdentity(domain))
    output.remark(`Domain '${domain.name}' defined from ${file}\n`)
  },
})
