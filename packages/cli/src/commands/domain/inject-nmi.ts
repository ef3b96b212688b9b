import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `inject-nmi`: sends a non-maskable interrupt to a guest. */
export const injectNmi = connectedCommand({
  options: { domain: domainOption },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    await domain.injectNmi()
    output.result(domainIdentity(domain))
  },
})
