import type { Connection, Domain, Job, MigrateToUriOptions } from '@guestwork/core'
import { CommandError } from '../../output/command-error.ts'
import { followJob } from '../../output/follow-job.ts'
import { openAnother } from '../../shell/open-connection.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, findDomain } from '../domain/domain-argument.ts'
import {
  migrateExclusive,
  migrateHow,
  migrateOptions,
  migrateRequires,
  type MigrateChoice,
} from './migrate-options.ts'
import { steerMigration } from './steer-migration.ts'

/** `migrate`: moves a domain to another host. */
export const migrate = connectedCommand({
  description:
    'Without --live the guest stands still meanwhile. An interrupt ends the migration, and the domain stays.',
  options: migrateOptions,
  exclusive: migrateExclusive,
  requires: migrateRequires,
  endsOnInterrupt: true,
  async run({ connection, options, output, shell, signal }) {
    const domain = await findDomain(connection, options.domain)
    checkTimeout(options)
    checkStorage(options)
    const how = { ...(await migrateHow(options)), signal }
    const follow = (begin: () => Job<unknown>) =>
      steerMigration(domain, options, () => followJob(begin(), 'Migration', shell.host, options))
    if (options.p2p || options.direct) {
      await follow(() => domain.migrateToUri(options.desturi, { ...how, direct: !options.p2p }))
    } else {
      const destination = await openAnother(options.desturi, false, shell.settings, shell.host)
      try {
        await follow(() => migrateBetween(domain, destination, how))
      } finally {
        await destination.close()
      }
    }
    output.result({ ...domainIdentity(domain), destination: options.desturi })
  },
})

function checkTimeout({
  live,
  timeout = 0,
  'timeout-suspend': suspend,
  'timeout-postcopy': postcopy,
}: MigrateChoice): void {
  if (timeout > 0 && !live)
    throw new CommandError('INVALID_ARG', ['migrate: Unexpected timeout for offline migration'])
  if (timeout === 0 && (suspend || postcopy))
    throw new CommandError('INVALID_ARG', ['migrate: Unexpected --timeout-* option without --timeout'])
}

function checkStorage(options: MigrateChoice): void {
  const copies = options['copy-storage-all'] || options['copy-storage-inc']
  if (copies || !options['copy-storage-synchronous-writes']) return
  throw new CommandError('INVALID_ARG', [
    "'--copy-storage-synchronous-writes' requires one of '--copy-storage-all', 'copy-storage-inc'",
  ])
}

/** Leads the way to the destination, which only the drivers can with `tunnelled`. */
function migrateBetween(
  domain: Domain,
  destination: Connection,
  { tunnelled, ...how }: MigrateToUriOptions,
): Job<unknown> {
  if (tunnelled !== true) return domain.migrate(destination, how)
  throw new CommandError('INVALID_ARG', ['cannot perform tunnelled migration without using peer2peer flag'])
}
