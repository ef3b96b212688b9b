import { openConsole } from '../../console/open-console.ts'
import { flag, text } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `console`: connects the terminal, or standard input and output, to a guest's console. */
export const consoleCommand = connectedCommand({
  description: `On a terminal, the escape key (--escape, usually ^]) leaves the console.
Without one, input goes to the guest and its output is printed until the guest or the user ends it.`,
  options: {
    domain: domainOption,
    devname: text('alias of the serial or console device'),
    force: flag('throw out whoever uses it'),
    safe: flag('refuse if others cannot be kept out'),
  },
  async run({ connection, options, output, shell, signal }) {
    const domain = await findDomain(connection, options.domain)
    const device = options.devname === undefined ? {} : { device: options.devname }
    const how = { ...device, force: options.force, safe: options.safe }
    await openConsole(domain, { shell, output, signal }, how)
    output.result(domainIdentity(domain))
  },
})
