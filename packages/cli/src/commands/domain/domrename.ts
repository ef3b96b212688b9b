import { data } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

/** `domrename`: gives a domain another name. */
export const domrename = connectedCommand({
  options: { domain: domainOption, 'new-name': data('its new name') },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    await domain.rename(options['new-name'])
    output.result(domainIdentity(domain))
    output.remark('Domain successfully renamed\n')
  },
})
