import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { documentFile, readDocument } from '../document-file.ts'
import { interfaceIdentity } from './interface-argument.ts'

/** `iface-define`: stores the configuration of an interface of the host. */
export const ifaceDefine = connectedCommand({
  options: { file: documentFile('host interface'), validate: flag('check the document against the schema') },
  async run({ connection, options, output }) {
    const xml = await readDocument(options.file)
    const call = connection.interfaceDefineXml(xml, { validate: options.validate })
    const found = await attempt(`Failed to define interface from ${options.file}`, call)
    output.result(interfaceIdentity(found))
    output.remark(`Interface ${found.name} defined from ${options.file}\n`)
  },
})
