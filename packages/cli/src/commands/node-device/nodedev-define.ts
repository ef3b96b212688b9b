import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { documentFile, readDocument } from '../document-file.ts'

/** `nodedev-define`: stores the definition of a device. */
export const nodedevDefine = connectedCommand({
  options: { file: documentFile('host device'), validate: flag('check the document against the schema') },
  async run({ connection, options, output }) {
    const xml = await readDocument(options.file)
    const call = connection.nodeDeviceDefineXml(xml, { validate: options.validate })
    const device = await attempt(`Failed to define node device from '${options.file}'`, call)
    output.result({ name: device.name })
    output.remark(`Node device '${device.name}' defined from '${options.file}'\n`)
  },
})
