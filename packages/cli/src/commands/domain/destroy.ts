import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `destroy`: ends a domain at once, as if its power was cut. */
export const destroy = connectedCommand({
  description: 'As if the power was cut. The definition and the disks stay.',
  options: {
    domain: domainOption,
    graceful: flag("give up if the hypervisor's process does not end by itself"),
    'remove-logs': flag('remove the log files of the domain too'),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const how = { graceful: options.graceful, removeLogs: options['remove-logs'] }
    await attempt(`Failed to destroy domain '${options.domain}'`, domain.destroy(how))
    output.result(domainIdentity(domain))
    output.remark(`Domain '${options.domain}' destroyed\n`)
  },
})
