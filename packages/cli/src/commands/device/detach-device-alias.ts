import { data } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

/** `detach-device-alias`: removes the device with an alias from a domain. */
export const detachDeviceAlias = connectedCommand({
  options: { domain: domainOption, alias: data('alias of the device'), ...impactOptions },
  exclusive: impactExclusive,
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const call = domain.detachDeviceAlias(options.alias, chosenImpact(options))
    await attempt(`Failed to detach device with alias ${options.alias}`, call)
    output.result(domainIdentity(domain))
    output.remark('Device detach request sent successfully\n')
  },
})
