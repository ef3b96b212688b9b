import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'
import { modeOption, shutdownOptions } from './shutdown-mode.ts'

/** `reboot`: asks a guest to restart. */
export const reboot = connectedCommand({
  description: 'The guest may take its time, or ignore the request.',
  options: { domain: domainOption, mode: modeOption },
  async run({ connection, options, output }) {
    const how = shutdownOptions(options.mode, ' or ')
    const domain = await findDomain(connection, options.domain)
    await attempt(`Failed to reboot domain '${options.domain}'`, domain.reboot(how))
    output.result(domainIdentity(domain))
    output.remark(`Domain '${options.domain}' is being rebooted\n`)
  },
})
