import { flag, text } from '../../grammar/option.ts'
import { localCommand } from '../command.ts'

/** `connect`: opens another connection for the commands that follow. */
export const connect = localCommand({
  options: {
    name: text('URI of the hypervisor (default: the one before)', { emptyAllowed: true }),
    readonly: flag('change nothing'),
  },
  async run({ options, output, shell }) {
    await shell.connect(options.name, options.readonly)
    const { uri } = await shell.connection()
    output.result({ uri, readOnly: options.readonly })
  },
})
