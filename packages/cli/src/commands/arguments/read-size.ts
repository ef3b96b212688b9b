import { isVirtError, parseSize } from '@guestwork/util'
import { CommandError } from '../../output/command-error.ts'

const largest = 2n ** 64n - 1n

/**
 * A size in bytes that a user wrote, such as `10G` or `1MiB`.
 *
 * @throws CommandError for a text that is none.
 */
export function readSize(text: string): bigint {
  try {
    return parseSize(text)
  } catch (cause) {
    if (!isVirtError(cause)) throw cause
    throw new CommandError('INVALID_ARG', [`Malformed size ${text}`], { cause })
  }
}

/**
 * The bytes of an option's number that may have a unit (`vshCommandOptScaledInt`).
 *
 * @param option - its name as the error shows it
 * @param scale - what a number without a unit is multiplied by
 * @throws CommandError for a text that is none.
 */
export function readScaled(option: string, text: string, scale = 1n): bigint {
  const summary = `Scaled numeric value '${text}' for <${option}> option is malformed or out of range`
  return readAmount(summary, text, scale)
}

/**
 * As {@link readScaled}, with other words for a text that is none.
 *
 * @param summary - what the error says first
 */
export function readAmount(summary: string, text: string, scale = 1n): bigint {
  try {
    return parseSize(text, { scale })
  } catch (cause) {
    if (!isVirtError(cause)) throw cause
    const [, digits] = /^\s*\+?(\d+)/.exec(text) ?? []
    const isNumber = digits !== undefined && BigInt(digits) <= largest
    throw new CommandError('INVALID_ARG', isNumber ? [summary, cause.message] : [summary], { cause })
  }
}

/** The KiB of an option's number; without a unit it is in KiB. What is no whole number of KiB is rounded up. */
export function readKib(option: string, text: string): bigint {
  return wholeKib(readScaled(option, text, 1024n))
}

/** Bytes in KiB, rounded up. */
export function wholeKib(bytes: bigint): bigint {
  return (bytes + 1023n) / 1024n
}
