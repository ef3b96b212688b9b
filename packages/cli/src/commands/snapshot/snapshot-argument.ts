import type { Domain, DomainSnapshot } from '@guestwork/core'
import { flag, text } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'

/** The option that names a snapshot. */
export const snapshotOption = text('name of the snapshot', { completes: 'snapshot' })

/** The option that means the current snapshot. */
export const currentOption = flag('the current snapshot')

/** How a user names a snapshot. */
export interface SnapshotNaming {
  /** Its name. */
  readonly snapshotname: string | undefined
  /** The current one. */
  readonly current: boolean
}

/**
 * The snapshot that a user names (`virshLookupSnapshot`).
 *
 * @throws CommandError `INVALID_ARG` when none was named; VirtError `NO_DOMAIN_SNAPSHOT` when there is none.
 */
export async function findSnapshot(
  domain: Domain,
  { snapshotname, current }: SnapshotNaming,
): Promise<DomainSnapshot> {
  if (current) return domain.getCurrentSnapshot()
  if (snapshotname !== undefined) return domain.snapshotLookupByName(snapshotname)
  throw new CommandError('INVALID_ARG', ['--snapshotname or --current is required'])
}

/** How a snapshot is named in JSON. */
export function snapshotIdentity({ name, domain }: DomainSnapshot): object {
  return { name, domain: domain.name }
}
