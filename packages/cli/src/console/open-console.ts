import type { ConsoleOptions, Domain } from '@guestwork/core'
import { CommandError } from '../output/command-error.ts'
import type { Output } from '../output/output.ts'
import type { Shell } from '../shell/shell.ts'
import { escapeByte } from './escape-key.ts'
import { joinConsole } from './join-console.ts'

/** What a command that opens a console hands on. */
export interface ConsoleCall {
  /** What runs the command. */
  readonly shell: Shell
  /** Where the command answers. */
  readonly output: Output
  /** Leaves the console when it fires. */
  readonly signal: AbortSignal
}

/**
 * Opens the console of a domain and stays until the guest ends it, the user types the escape key, or the signal fires.
 *
 * @throws CommandError `OPERATION_INVALID` when the domain does not run.
 */
export async function openConsole(
  domain: Domain,
  { shell, output, signal }: ConsoleCall,
  options: ConsoleOptions = {},
): Promise<void> {
  const { state } = await domain.getState()
  if (state === 'shutoff') throw new CommandError('OPERATION_INVALID', ['The domain is not running'])
  const { escape } = shell.settings
  await using stream = await domain.openConsole({ ...options, signal })
  output.remark(`Connected to domain '${domain.name}'\n`)
  output.remark(
    `Escape character is ${escape}${escape.startsWith('^') ? ` (Ctrl + ${escape.slice(1)})` : ''}\n`,
  )
  await joinConsole(stream, shell.host, { escape: escapeByte(escape), signal })
}
