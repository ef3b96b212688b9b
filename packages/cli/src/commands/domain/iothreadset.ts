import { bigNumber } from '../../grammar/big-number.ts'
import { integer, number } from '../../grammar/option.ts'
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
    'poll-max-ns': bigNumber('longest time that it polls, in nanoseconds'),
    'poll-grow': number('factor by which that time grows'),
    'poll-shrink': number('divisor by which that time shrinks'),
    'thread-pool-min': integer('fewest threads in its pool'),
    'thread-pool-max': integer('most threads in its pool'),
    ...impactOptions,
  },
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const parameters = {
      pollMaxNs: options['poll-max-ns'],
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
