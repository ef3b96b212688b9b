import { chosenImpact, impactExclusive } from '../arguments/impact.ts'
import { readKib } from '../arguments/read-size.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, findDomain } from './domain-argument.ts'
import { memoryOptions } from './memory-options.ts'

/** `setmem`: how much memory a domain has. */
export const setmem = connectedCommand({
  options: memoryOptions,
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const memory = readKib('size', options.size)
    await domain.setMemory(memory, chosenImpact(options))
    output.result({ ...domainIdentity(domain), memory })
  },
})
