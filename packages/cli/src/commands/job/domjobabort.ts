import { flag } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

/** `domjobabort`: ends the job of a domain. */
export const domjobabort = connectedCommand({
  options: {
    domain: domainOption,
    postcopy: flag('interrupt a migration in its post-copy phase'),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    await domain.abortJob({ postCopy: options.postcopy })
    output.result(domainIdentity(domain))
  },
})
