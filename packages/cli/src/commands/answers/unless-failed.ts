import { isVirtError } from '@guestwork/util'

/** The answer to a question; null where the driver has none, which virsh leaves out of what it prints. */
export async function unlessFailed<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call
  } catch (error) {
    if (isVirtError(error)) return null
    throw error
  }
}
