import { isVirtError } from '@guestwork/util'

/** The answer to a question that not every driver can answer: null where this one cannot. */
export async function unlessUnsupported<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call
  } catch (error) {
    if (isVirtError(error, 'NO_SUPPORT')) return null
    throw error
  }
}
