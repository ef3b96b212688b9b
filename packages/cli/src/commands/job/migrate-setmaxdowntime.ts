import { bigNumber } from '../../grammar/big-number.ts'
import { required } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

/** `migrate-setmaxdowntime`: for how long a guest may stand still at the end of a live migration. */
export const migrateSetmaxdowntime = connectedCommand({
  options: {
    domain: domainOption,
    downtime: required(bigNumber('milliseconds, at least 1')),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { downtime } = options
    if (downtime < 1n) throw new CommandError('INVALID_ARG', ['migrate: Invalid downtime'])
    await domain.setMigrateMaxDowntime(downtime)
    output.result({ ...domainIdentity(domain), milliseconds: downtime })
  },
})
