import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { documentFile, readDocument } from '../document-file.ts'
import { networkIdentity } from './network-argument.ts'

/** `net-define`: stores the definition of a network. */
export const netDefine = connectedCommand({
  options: { file: documentFile('network'), validate: flag('check the document against the schema') },
  async run({ connection, options, output }) {
    const xml = await readDocument(options.file)
    const call = connection.networkDefineXml(xml, { validate: options.validate })
    const network = await attempt(`Failed to define network from ${options.file}`, call)
    output.result(networkIdentity(network))
    output.remark(`Network ${network.name} defined from ${options.file}\n`)
  },
})
