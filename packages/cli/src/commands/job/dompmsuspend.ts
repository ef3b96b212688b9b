import { bigNumber } from '../../grammar/big-number.ts'
import { data } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

const targets = ['mem', 'disk', 'hybrid'] as const

/** `dompmsuspend`: puts a guest to sleep by its own power management. */
export const dompmsuspend = connectedCommand({
  options: {
    domain: domainOption,
    target: data('mem (to memory), disk (to disk) or hybrid (both)', { completes: targets }),
    duration: bigNumber('seconds after which it is woken', { namedOnly: true }),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { duration = 0n } = options
    const target = targets.find(known => known === options.target)
    if (target === undefined) throw new CommandError('INVALID_ARG', ['Invalid target'])
    const summary = `Domain '${domain.name}' could not be suspended`
    await attempt(summary, domain.pmSuspend(target, { duration }))
    output.result({ ...domainIdentity(domain), target })
    output.remark(`Domain '${domain.name}' successfully suspended`)
  },
})
