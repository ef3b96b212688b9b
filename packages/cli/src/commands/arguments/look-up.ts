import { isVirtError, type VirtError } from '@guestwork/util'
import { CommandError } from '../../output/command-error.ts'

/**
 * The object that a text names: the first answer of several ways to look it up.
 *
 * @param kind - what it is called in the error, such as `network`
 * @param lookups - tried in turn; the error of the last one says why there is none
 * @param hint - what the error adds about what would help
 * @throws CommandError with the code of that error, `INVALID_ARG` where there was no way to try.
 */
export async function lookUp<T>(
  kind: string,
  text: string,
  lookups: readonly (() => Promise<T>)[],
  hint = '',
): Promise<T> {
  let failure: VirtError | undefined
  for (const lookup of lookups) {
    try {
      return await lookup()
    } catch (error) {
      if (!isVirtError(error)) throw error
      failure = error
    }
  }
  const summary = `failed to get ${kind} '${text}'${hint}`
  if (failure === undefined) throw new CommandError('INVALID_ARG', [summary])
  const { code, domain, details, message } = failure
  throw new CommandError(code, [summary, message], { cause: failure, domain, details })
}

/** Whether a text is as long as a UUID, which is all that virsh looks at before it asks for one. */
export function hasUuidLength(text: string): boolean {
  return text.length === 36
}
