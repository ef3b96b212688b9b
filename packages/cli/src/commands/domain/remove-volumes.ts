import { isVirtError, type VirtError } from '@guestwork/util'
import { CommandError } from '../../output/command-error.ts'
import type { ConnectedCall } from '../command.ts'
import type { DiskVolume, StorageChoice } from './storage-removal.ts'

/** A volume that could not be removed. */
interface Failure {
  /** What is said about it. */
  readonly line: string
  readonly error: VirtError
}

/**
 * Removes volumes, also when one of them cannot be removed.
 *
 * @throws CommandError at the end, when one could not.
 */
export async function removeVolumes(
  call: ConnectedCall<StorageChoice>,
  volumes: readonly DiskVolume[],
): Promise<void> {
  const failures: Failure[] = []
  for (const volume of volumes) {
    const failure = await removeVolume(call, volume)
    if (failure !== undefined) failures.push(failure)
  }
  const last = failures.at(-1)?.error
  if (last === undefined) return
  const { code, domain, details, message } = last
  const lines = [...failures.map(({ line }) => line), message]
  throw new CommandError(code, lines, { cause: last, domain, details })
}

async function removeVolume(
  { options, output, signal }: ConnectedCall<StorageChoice>,
  { target, source, volume }: DiskVolume,
): Promise<Failure | undefined> {
  let line = 'Failed! Volume not removed.'
  try {
    if (options['wipe-storage']) {
      output.remark(`Wiping volume '${target}'(${source}) ... `)
      await volume.wipe({ signal }).done
      output.remark('Done.\n')
    }
    line = `Failed to remove storage volume '${target}'(${source})`
    await volume.delete({ withSnapshots: options['delete-storage-volume-snapshots'], signal }).done
    output.remark(`Volume '${target}'(${source}) removed.\n`)
    return undefined
  } catch (error) {
    if (!isVirtError(error)) throw error
    return { line, error }
  }
}
