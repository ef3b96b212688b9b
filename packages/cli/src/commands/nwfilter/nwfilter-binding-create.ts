import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { documentFile, readDocument } from '../document-file.ts'
import { bindingIdentity } from './binding-argument.ts'

/** `nwfilter-binding-create`: puts a network filter on an interface of the host. */
export const nwfilterBindingCreate = connectedCommand({
  description: 'What starts a guest does this for its interfaces; by hand it is for tests.',
  options: {
    file: documentFile('network filter binding'),
    validate: flag('check the document against the schema'),
  },
  async run({ connection, options, output }) {
    const xml = await readDocument(options.file)
    const call = connection.nwfilterBindingCreateXml(xml, { validate: options.validate })
    const binding = await attempt(`Failed to create network filter from ${options.file}`, call)
    output.result(bindingIdentity(binding))
    output.remark(`Network filter binding on ${binding.portDev} created from ${options.file}\n`)
  },
})
