import { documentSelection, printDocument } from '../answers/print-document.ts'
import { connectedCommand } from '../command.ts'
import { bindingIdentity, bindingOption, findBinding } from './binding-argument.ts'

/** `nwfilter-binding-dumpxml`: the XML document of what filters an interface of the host. */
export const nwfilterBindingDumpxml = connectedCommand({
  options: { binding: bindingOption, ...documentSelection },
  async run({ connection, options, output }) {
    const binding = await findBinding(connection, options.binding)
    await printDocument(output, bindingIdentity(binding), await binding.getXml(), options)
  },
})
