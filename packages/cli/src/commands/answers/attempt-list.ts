import { isVirtError } from '@guestwork/util'
import { attempt, CommandError } from '../../output/command-error.ts'

/** What is listed, in virsh's words. */
export interface WantedList {
  /** What the objects are called, such as `secrets`. */
  readonly objects: string
  /** libvirt's function that counts them. */
  readonly count: string
  /** Whether the user chose among them. */
  readonly filtered?: boolean
}

/**
 * Waits for a list. Where the driver has no such objects, the error is that of virsh, which then goes on with older
 * functions: they count, and cannot choose.
 *
 * @throws CommandError with the reason.
 */
export async function attemptList<T>(
  call: Promise<T>,
  { objects, count, filtered = false }: WantedList,
): Promise<T> {
  try {
    return await attempt(`Failed to list ${objects}`, call)
  } catch (error) {
    if (!isVirtError(error, 'NO_SUPPORT')) throw error
    const lines = filtered
      ? ['Filtering is not supported by this libvirt']
      : [`Failed to count ${objects}`, `this function is not supported by the connection driver: ${count}`]
    throw new CommandError('NO_SUPPORT', lines, {
      cause: error,
      domain: error.domain,
      details: error.details,
    })
  }
}
