import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { documentFile, readDocument } from '../document-file.ts'

/** `nodedev-create`: makes a device of the host. */
export const nodedevCreate = connectedCommand({
  options: { file: documentFile('host device'), validate: flag('check the document against the schema') },
  async run({ connection, options, output }) {
    const xml = await readDocument(options.file)
    const call = connection.nodeDeviceCreateXml(xml, { validate: options.validate })
    const device = await attempt(`Failed to create node device from ${options.file}`, call)
    output.result({ name: device.name })
    output.remark(`Node device ${device.name} created from ${options.file}\n`)
  },
})
