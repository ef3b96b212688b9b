import { isVirtError, type ErrorCode } from '@guestwork/util'
import { skip } from './expectation.ts'

/** An object as another connection sees it. Skips the check where connections do not see each other's objects. */
export async function seenBy<T>(lookup: Promise<T>, missing: ErrorCode): Promise<T> {
  try {
    return await lookup
  } catch (error) {
    if (!isVirtError(error, missing)) throw error
    return skip('a second connection to the endpoint does not see the objects of the first')
  }
}
