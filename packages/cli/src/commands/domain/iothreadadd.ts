import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'
import { iothreadOption } from './iothread-number.ts'

/** `iothreadadd`: adds an IOThread. */
export const iothreadadd = connectedCommand({
  options: { domain: domainOption, id: iothreadOption('id'), ...impactOptions },
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    await domain.addIothread(options.id, chosenImpact(options))
    output.result({ ...domainIdentity(domain), iothread: options.id })
  },
})
