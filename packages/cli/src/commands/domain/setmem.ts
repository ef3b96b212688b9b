import { alias, required, scaledNumber } from '../../grammar/option.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { readKib } from '../arguments/read-size.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `setmem`: how much memory a domain has. */
export const setmem = connectedCommand({
  options: {
    domain: domainOption,
    size: required(scaledNumber('how much, in KiB or with a unit such as GiB')),
    ...impactOptions,
    kilobytes: alias('size'),
  },
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const memory = readKib('size', options.size)
    await domain.setMemory(memory, chosenImpact(options))
    output.result({ ...domainIdentity(domain), memory })
  },
})
