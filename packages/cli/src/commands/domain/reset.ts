import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `reset`: presses the reset button. */
export const reset = connectedCommand({
  options: { domain: domainOption },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    await attempt(`Failed to reset domain '${options.domain}'`, domain.reset())
    output.result(domainIdentity(domain))
    output.remark(`Domain '${options.domain}' was reset\n`)
  },
})
