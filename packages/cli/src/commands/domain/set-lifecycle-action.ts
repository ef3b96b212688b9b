import { data } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

const types = ['poweroff', 'reboot', 'crash'] as const
const actions = [
  'destroy',
  'restart',
  'rename-restart',
  'preserve',
  'coredump-destroy',
  'coredump-restart',
] as const

/** `set-lifecycle-action`: what happens when a guest powers off, reboots or crashes. */
export const setLifecycleAction = connectedCommand({
  options: {
    domain: domainOption,
    type: data('poweroff, reboot or crash', { completes: types }),
    action: data('what happens then', { completes: actions }),
    ...impactOptions,
  },
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const type = types.find(name => name === options.type)
    if (type === undefined)
      throw new CommandError('INVALID_ARG', [`Invalid lifecycle type '${options.type}'.`])
    const action = actions.find(name => name === options.action)
    if (action === undefined)
      throw new CommandError('INVALID_ARG', [`Invalid lifecycle action '${options.action}'.`])
    const domain = await findDomain(connection, options.domain)
    const call = domain.setLifecycleAction(
      type,
      action === 'rename-restart' ? 'restart-rename' : action,
      chosenImpact(options),
    )
    await attempt('Unable to change lifecycle action.', call)
    output.result({ ...domainIdentity(domain), type, action })
  },
})
