import type { Domain } from '@guestwork/core'
import { attempt, CommandError } from '../../output/command-error.ts'

/** How a job that has caught up can be ended: `pivot` goes over to the new image, `finish` stays with the old one. */
export type BlockJobEnding = 'pivot' | 'finish'

/**
 * Ends a job that has caught up.
 *
 * @param async - whether not to wait for its end
 * @throws CommandError that says what could not be done.
 */
export async function endBlockJob(
  domain: Domain,
  disk: string,
  ending: BlockJobEnding,
  async: boolean,
): Promise<void> {
  const call = domain.blockJobAbort(disk, { async, pivot: ending === 'pivot' })
  await attempt(`failed to ${ending} job for disk ${disk}`, call)
}

/** The user's wish; undefined where the job is to go on. */
export function wishedEnding(pivot: boolean, finish: boolean): BlockJobEnding | undefined {
  if (pivot) return 'pivot'
  return finish ? 'finish' : undefined
}

/**
 * Refuses options that only mean something where the job is waited for.
 *
 * @param alternatives - the options of which one would make it so, as the error names them
 * @throws CommandError `INVALID_ARG`.
 */
export function checkWaits(
  waits: boolean,
  { verbose, async }: { readonly verbose: boolean; readonly async: boolean },
  alternatives: string,
): void {
  if (waits || !(verbose || async)) return
  const option = verbose ? 'verbose' : 'async'
  throw new CommandError('INVALID_ARG', [`--${option} requires at least one of ${alternatives}`])
}
