import { isVirtError, VirtError, type ErrorCode, type VirtErrorOptions } from '@guestwork/util'

/**
 * A command, or a command line, that failed: what gw says about it. The hypervisor's own error, where there is one, is the
 * cause, and gives code, domain and details.
 */
export class CommandError extends VirtError {
  /** What is shown, one `error: …` for each. */
  readonly lines: readonly string[]

  constructor(code: ErrorCode, lines: readonly string[], options?: VirtErrorOptions) {
    super(code, lines.join('\n'), options)
    this.lines = lines
  }
}

/**
 * Waits for a call to a hypervisor. When it fails, the error says first what the command tried.
 *
 * @param summary - such as `Failed to suspend domain 'test'`
 */
export async function attempt<T>(summary: string, call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (cause) {
    if (!isVirtError(cause)) throw cause
    const lines = cause instanceof CommandError ? cause.lines : [cause.message]
    const { domain, details } = cause
    throw new CommandError(cause.code, [summary, ...lines], { cause, domain, details })
  }
}
