import { flag } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

/** `migrate-getspeed`: how much a migration may send, in MiB a second. */
export const migrateGetspeed = connectedCommand({
  options: {
    domain: domainOption,
    postcopy: flag('in the post-copy phase'),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const bandwidth = await domain.getMigrateMaxSpeed({ postCopy: options.postcopy })
    output.result({ ...domainIdentity(domain), bandwidth })
    output.print(`${bandwidth}\n`)
  },
})
