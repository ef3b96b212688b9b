import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { bindingIdentity, bindingOption, findBinding } from './binding-argument.ts'

/** `nwfilter-binding-delete`: takes the network filter off an interface of the host. */
export const nwfilterBindingDelete = connectedCommand({
  description: 'A running guest goes on without it.',
  options: { binding: bindingOption },
  async run({ connection, options, output }) {
    const binding = await findBinding(connection, options.binding)
    await attempt(`Failed to delete network filter binding ${options.binding}`, binding.delete())
    output.result(bindingIdentity(binding))
    output.remark(`Network filter binding on ${options.binding} deleted\n`)
  },
})
