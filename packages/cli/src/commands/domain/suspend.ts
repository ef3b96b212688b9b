import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `suspend`: stops the CPUs of a domain and keeps its memory. */
export const suspend = connectedCommand({
  options: { domain: domainOption },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    await attempt(`Failed to suspend domain '${options.domain}'`, domain.suspend())
    output.result(domainIdentity(domain))
    output.remark(`Domain '${options.domain}' suspended\n`)
  },
})
