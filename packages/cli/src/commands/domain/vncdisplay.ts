import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { displaysOf } from './displays.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'
import { domainDocument } from './domain-document.ts'

/** The port of VNC's display 0. */
const firstPort = 5900

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
    output.print(socket === undefined ? `${host}:${port - firstPort}\n` : `${socket}\n`)
  },
})
