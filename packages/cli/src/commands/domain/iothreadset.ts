import { number } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'
import { iothreadOption } from './iothread-number.ts'

/** `iothreadset`: how an IOThread works. */
export const iothreadset = connectedCommand({
  options: {
    domain: domainOption,
    id: iothreadOption('id'),
    'poll-max-ns': number('longest time that it polls, in nanoseconds', { maximum: Number.MAX_SAFE_INTEGER }),
    'poll-grow': number('factor by which that time grows'),
    'poll-shrink': number('divisor by which that time shrinks'),
    'thread-pool-min': number('fewest threads in its pool', { minimum: -1, maximum: 0x7fff_ffff }),
    'thread-pool-max': number('most threads in its pool', { minimum: -1, maximum: 0x7fff_ffff }),
    ...impactOptions,
  },
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const pollMaxNs = options['poll-max-ns']
    const parameters = {
      pollMaxNs: pollMaxNs === undefined ? undefined : BigInt(pollMaxNs),
      pollGrow: options['poll-grow'],
      pollShrink: options['poll-shrink'],
      threadPoolMin: options['thread-pool-min'],
      threadPoolMax: options['thread-pool-max'],
    }
    if (Object.values(parameters).every(value => value === undefined))
      throw new CommandError('INVALID_ARG', ['Not enough arguments passed, nothing to set'])
    await domain.setIothreadParameters(options.id, parameters, chosenImpact(options))
    output.result({ ...domainIdentity(domain), iothread: options.id, ...parameters })
  },
})
