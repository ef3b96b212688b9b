import { isVirtError, type ErrorCode } from '@guestwork/util'

/** The answer to a question; undefined where it is refused with one of these codes. */
export async function unlessError<T>(
  call: Promise<T>,
  ...codes: readonly ErrorCode[]
): Promise<T | undefined> {
  try {
    return await call
  } catch (error) {
    if (codes.some(code => isVirtError(error, code))) return undefined
    throw error
  }
}
