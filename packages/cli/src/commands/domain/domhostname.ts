import { text } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

const sources = ['lease', 'agent'] as const

/** `domhostname`: the host name of a guest. */
export const domhostname = connectedCommand({
  options: {
    domain: domainOption,
    source: text('who is asked: lease or agent', { completes: sources }),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const source = sources.find(name => name === options.source)
    if (options.source !== undefined && source === undefined)
      throw new CommandError('INVALID_ARG', [`Unknown data source '${options.source}'`])
    const how = { lease: source === 'lease', agent: source === 'agent' }
    const hostname = await attempt('failed to get hostname', domain.getHostname(how))
    output.result({ ...domainIdentity(domain), hostname })
    output.print(`${hostname}\n`)
  },
})
