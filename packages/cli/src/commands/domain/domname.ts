import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `domname`: the name of a domain that is named otherwise. */
export const domname = connectedCommand({
  options: { domain: { ...domainOption, help: 'id or UUID of the domain' } },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain, ['id', 'uuid'])
    output.result(domainIdentity(domain))
    output.print(`${domain.name}\n`)
  },
})
