import { formatSize } from '@guestwork/util'
import { bigNumber } from '../../grammar/big-number.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

/** `migrate-compcache`: the cache of pages that a migration has sent, or changes its size. */
export const migrateCompcache = connectedCommand({
  options: {
    domain: domainOption,
    size: bigNumber('its new size in bytes', { namedOnly: true }),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    if (options.size !== undefined) await domain.setMigrateCompressionCache(options.size)
    const size = await domain.getMigrateCompressionCache()
    output.result({ ...domainIdentity(domain), size })
    output.print(`Compression cache: ${formatSize(size, 3)}`)
  },
})
