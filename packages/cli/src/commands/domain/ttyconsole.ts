import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'
import { domainDocument } from './domain-document.ts'

/** `ttyconsole`: the host's device of a guest's console. */
export const ttyconsole = connectedCommand({
  options: { domain: domainOption },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const [console] = (await domainDocument(domain, false)).devices?.consoles ?? []
    const tty = console?.type === 'pty' ? (console.source?.path ?? '') : ''
    if (tty === '') throw new CommandError('OPERATION_INVALID', [])
    output.result({ ...domainIdentity(domain), tty })
    output.print(`${tty}\n`)
  },
})
