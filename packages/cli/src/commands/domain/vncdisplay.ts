import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { displaysOf, firstVncPort } from './displays.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'
import { domainDocument } from './domain-document.ts'

/** `vncdisplay`: the VNC display of a domain. */
export const vncdisplay = connectedCommand({
  options: { domain: domainOption },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const display = displaysOf(await domainDocument(domain, false)).find(({ type }) => type === 'vnc')
    if (display === undefined)
      throw new CommandError('INVALID_ARG', ['Failed to get VNC port. Is this domain using VNC?'])
    const { host, port, socket } = display
    output.result({ ...domainIdentity(domain), host, port, socket: socket ?? null })
    output.print(socket === undefined ? `${host}:${port - firstVncPort}\n` : `${socket}\n`)
  },
})
