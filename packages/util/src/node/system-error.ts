import { getSystemErrorMap } from 'node:util'
import { VirtError, type VirtErrorOptions } from '@guestwork/util'

/**
 * Turns a failed system call into a `SYSTEM_ERROR` (`virReportSystemError`): the message, a colon, and what the system
 * says, such as "No such file or directory". `details` holds `errno` (`ENOENT`) beside what `options.details` gives.
 *
 * @param message - What was tried, with the path or name.
 * @param cause - What Node threw.
 */
export function systemError(message: string, cause: unknown, options: VirtErrorOptions = {}): VirtError {
  const errno = errnoOf(cause)
  return new VirtError('SYSTEM_ERROR', `${message}: ${systemText(cause)}`, {
    ...options,
    cause,
    details: { ...options.details, ...(errno === undefined ? {} : { errno }) },
  })
}

/** The system's name of an error, such as `ENOENT`; undefined when the value is no failed system call. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined
}

function systemText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const number = 'errno' in error && typeof error.errno === 'number' ? error.errno : undefined
  const text = (number === undefined ? undefined : getSystemErrorMap().get(number)?.[1]) ?? error.message
  return text.charAt(0).toUpperCase() + text.slice(1)
}
