import { alias, required, scaledNumber } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { readKib } from '../arguments/read-size.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `setmaxmem`: how much memory a domain can have. */
export const setmaxmem = connectedCommand({
  options: {
    domain: domainOption,
    size: required(scaledNumber('how much, in KiB or with a unit such as GiB')),
    ...impactOptions,
    kilobytes: alias('size'),
  },
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const maxMemory = readKib('size', options.size)
    const call = domain.setMemory(maxMemory, { ...chosenImpact(options), maximum: true })
    await attempt('Unable to change MaxMemorySize', call)
    output.result({ ...domainIdentity(domain), maxMemory })
  },
})
