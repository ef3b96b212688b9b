import { parseBitmap } from '@guestwork/util'
import { data, flag } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `setvcpu`: plugs single virtual CPUs in or out. */
export const setvcpu = connectedCommand({
  options: {
    domain: domainOption,
    vcpulist: data('virtual CPUs, such as 1-3,^2'),
    enable: flag('plug them in'),
    disable: flag('plug them out'),
    ...impactOptions,
  },
  exclusive: [['enable', 'disable'], ...impactExclusive],
  async run({ connection, options, output }) {
    const { enable, disable } = options
    if (!enable && !disable) throw new CommandError('INVALID_ARG', ['one of --enable, --disable is required'])
    const domain = await findDomain(connection, options.domain)
    const vcpus = parseBitmap(options.vcpulist)
    await domain.setVcpu(vcpus, enable, chosenImpact(options))
    output.result({ ...domainIdentity(domain), vcpus, enabled: enable })
  },
})
