import { bigNumber } from '../../grammar/big-number.ts'
import { flag, required } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

/** `migrate-setspeed`: how much a migration may send. */
export const migrateSetspeed = connectedCommand({
  options: {
    domain: domainOption,
    bandwidth: required(bigNumber('MiB a second', { wraps: true })),
    postcopy: flag('in the post-copy phase'),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { bandwidth } = options
    await domain.setMigrateMaxSpeed(bandwidth, { postCopy: options.postcopy })
    output.result({ ...domainIdentity(domain), bandwidth })
  },
})
