import { attempt } from '../../output/command-error.ts'
import { printParameters } from '../answers/print-parameters.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from './domain-argument.ts'

/** `domlaunchsecinfo`: what the owner of a domain with encrypted memory needs to trust it. */
export const domlaunchsecinfo = connectedCommand({
  options: { domain: domainOption },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const call = domain.getLaunchSecurityInfo()
    const { parameters } = await attempt('Unable to get launch security parameters', call)
    printParameters(output, parameters)
  },
})
