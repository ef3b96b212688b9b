import { openHistory } from './history.ts'
import { holdsSecret } from './holds-secret.ts'
import { LineReader } from './line-reader.ts'
import { runLine } from './run-line.ts'
import type { Shell } from './shell.ts'

const welcome = 'gw, the command line of guestwork. Type help for the commands, quit to leave.\n\n'

/**
 * Talks with a person: reads lines, with completion and a history, and runs their commands until `quit` or the end of the
 * input. Interrupting a command leads back to the prompt.
 *
 * @returns the exit code: 0
 */
export async function converse(shell: Shell): Promise<number> {
  const { host, settings } = shell
  shell.interactive = true
  if (!settings.quiet && !settings.json) host.write(welcome)
  const history = await openHistory(host.env)
  const reader = new LineReader(shell)
  for (;;) {
    const line = await reader.read(history.lines)
    if (line === undefined) break
    if (line.trim() === '') continue
    if (!holdsSecret(line, shell.finder)) history.add(line)
    await runLine(line, shell)
    if (shell.leaving) break
  }
  await history.save()
  return 0
}
