import { attempt } from '../../output/command-error.ts'
import { chosenImpact, impactExclusive } from '../arguments/impact.ts'
import { readKib } from '../arguments/read-size.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, findDomain } from './domain-argument.ts'
import { memoryOptions } from './memory-options.ts'

/** `setmaxmem`: how much memory a domain can have. */
export const setmaxmem = connectedCommand({
  options: memoryOptions,
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const maxMemory = readKib('size', options.size)
    const call = domain.setMemory(maxMemory, { ...chosenImpact(options), maximum: true })
    await attempt('Unable to change MaxMemorySize', call)
    output.result({ ...domainIdentity(domain), maxMemory })
  },
})
