import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain-argument.ts'
import { domainDocument } from '../domain-document.ts'

/** `ttyconsole`: the host's device of a guest's console. */
export const ttyconsole = connectedCommand({
  options: { domain: domainOption },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const [console] = (await domainDocument(domain, false)).devices?.consoles ?? []
    const tty = console?.type === 'pty' ? (console.source?.path ?? '') : ''
    output.result({ ...domainIdentity(domain), tty: tty || null })
    output.print(`${tty}\n`)
  },
})
