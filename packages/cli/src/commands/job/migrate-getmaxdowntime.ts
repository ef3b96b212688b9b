import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

/** `migrate-getmaxdowntime`: for how long a guest may stand still at the end of a live migration. */
export const migrateGetmaxdowntime = connectedCommand({
  options: { domain: domainOption },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const milliseconds = await domain.getMigrateMaxDowntime()
    output.result({ ...domainIdentity(domain), milliseconds })
    output.print(`${milliseconds}\n`)
  },
})
