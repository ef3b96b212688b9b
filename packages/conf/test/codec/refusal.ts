import { isVirtError, type VirtError } from '@guestwork/util'

/** The error that a call throws; undefined where it throws none. */
export function refusal(act: () => unknown): VirtError | undefined {
  try {
    act()
  } catch (error) {
    if (isVirtError(error)) return error
    throw error
  }
  return undefined
}
