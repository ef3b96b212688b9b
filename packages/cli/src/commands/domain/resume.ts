import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `resume`: lets a suspended domain go on. */
export const resume = connectedCommand({
  options: { domain: domainOption },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    await attempt(`Failed to resume domain '${options.domain}'`, domain.resume())
    output.result(domainIdentity(domain))
    output.remark(`Domain '${options.domain}' resumed\n`)
  },
})
