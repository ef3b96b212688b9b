import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `domuuid`: the UUID of a domain that is named otherwise. */
export const domuuid = connectedCommand({
  options: { domain: { ...domainOption, help: 'name or id of the domain' } },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain, ['id', 'name'])
    output.result(domainIdentity(domain))
    output.print(`${domain.uuid}\n`)
  },
})
