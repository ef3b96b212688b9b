import type { Domain } from '@guestwork/core'
import type { MigrateChoice } from './migrate-options.ts'

/** The number of the first round that only sends what the guest has changed. */
const secondRound = 2

/**
 * Does to a migration what the user wants when its time is over, or one pass over the memory is done
 * (`virshMigrateTimeout`, `virshMigrateIteration`). What cannot be done then is left: the migration goes on all the same.
 *
 * @param migrate - begins the migration and waits for it
 * @throws VirtError what `migrate` rejects with; `NO_SUPPORT` where the rounds of a migration cannot be followed.
 */
export async function steerMigration(
  domain: Domain,
  options: MigrateChoice,
  migrate: () => Promise<unknown>,
): Promise<void> {
  const { timeout = 0 } = options
  const stop = options['postcopy-after-precopy'] ? await watchRounds(domain) : undefined
  const act = () => (options['timeout-postcopy'] ? domain.migrateStartPostCopy() : domain.suspend())
  const timer =
    timeout === 0 ? undefined : setTimeout(() => void act().catch(() => undefined), timeout * 1000)
  try {
    await migrate()
  } finally {
    clearTimeout(timer)
    await stop?.()
  }
}

/** Goes over to post-copy when the second round begins; returns what ends that. */
async function watchRounds(domain: Domain): Promise<() => Promise<void>> {
  const rounds = domain.connection.events('domain-migration-iteration', { domain })
  await rounds.ready
  const watch = async () => {
    for await (const { iteration } of rounds) {
      if (iteration >= secondRound) return domain.migrateStartPostCopy()
    }
  }
  const watched = watch().catch(() => undefined)
  return async () => {
    await rounds.close()
    await watched
  }
}
