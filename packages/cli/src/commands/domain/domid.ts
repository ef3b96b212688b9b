import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `domid`: the id of a domain that is named otherwise. */
export const domid = connectedCommand({
  options: { domain: { ...domainOption, help: 'name or UUID of the domain' } },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain, ['uuid', 'name'])
    output.result(domainIdentity(domain))
    output.print(`${domain.id ?? '-'}\n`)
  },
})
