import { data, flag, wholeNumber } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `setvcpus`: how many virtual CPUs a domain has, or can have. */
export const setvcpus = connectedCommand({
  options: {
    domain: domainOption,
    count: data('how many'),
    maximum: flag('the most that it can have'),
    ...impactOptions,
    guest: flag("those that the guest's system uses"),
    hotpluggable: flag('what is added can be taken away again'),
  },
  exclusive: [...impactExclusive, ['guest', 'config'], ['maximum', 'guest'], ['maximum', 'hotpluggable']],
  requires: [['maximum', 'config']],
  async run({ connection, options, output }) {
    const count = readCount(options.count)
    const domain = await findDomain(connection, options.domain)
    const { maximum, guest, hotpluggable } = options
    await domain.setVcpus(count, { ...chosenImpact(options), maximum, guest, hotpluggable })
    output.result({ ...domainIdentity(domain), vcpus: count })
  },
})

function readCount(text: string): number {
  const count = wholeNumber(text)
  if (count === 0) throw new CommandError('INVALID_ARG', ["Can't set 0 processors for a VM"])
  if (count !== undefined && count > 0 && count <= 0xffff_ffff) return count
  throw new CommandError('INVALID_ARG', [
    `Numeric value '${text}' for <count> option is malformed or out of range`,
  ])
}
