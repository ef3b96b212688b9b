import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

/** `migrate-postcopy`: lets a migration go over to post-copy. */
export const migratePostcopy = connectedCommand({
  description:
    'The guest then runs on the destination. The migration must have been started with --postcopy.',
  options: { domain: domainOption },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    await domain.migrateStartPostCopy()
    output.result(domainIdentity(domain))
  },
})
