import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { documentFile, readDocument } from '../arguments/document-file.ts'
import { connectedCommand } from '../command.ts'
import { findNetwork, networkOption } from './network-argument.ts'
import { portIdentity } from './port-argument.ts'

/** `net-port-create`: makes a port of a network. */
export const netPortCreate = connectedCommand({
  description: 'What starts a guest does this for its interfaces.',
  options: {
    network: networkOption,
    file: documentFile('network port'),
    validate: flag('check the document against the schema'),
  },
  async run({ connection, options, output }) {
    const network = await findNetwork(connection, options.network)
    const xml = await readDocument(options.file)
    const call = network.portCreateXml(xml, { validate: options.validate })
    const port = await attempt(`Failed to create network from ${options.file}`, call)
    output.result(portIdentity(port))
    output.remark(`Network port ${port.uuid} created from ${options.file}\n`)
  },
})
