import type { Domain, DomainCheckpoint } from '@guestwork/core'
import { text } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'

/** The option that names a checkpoint. */
export const checkpointOption = text('name of the checkpoint', { completes: 'checkpoint' })

/**
 * The checkpoint that a user names (`virshLookupCheckpoint`).
 *
 * @throws CommandError `INVALID_ARG` when none was named; VirtError `NO_DOMAIN_CHECKPOINT` when there is none.
 */
export async function findCheckpoint(domain: Domain, name: string | undefined): Promise<DomainCheckpoint> {
  if (name === undefined) throw new CommandError('INVALID_ARG', ['--checkpointname is required'])
  return domain.checkpointLookupByName(name)
}

/** How a checkpoint is named in JSON. */
export function checkpointIdentity({ name, domain }: DomainCheckpoint): object {
  return { name, domain: domain.name }
}
