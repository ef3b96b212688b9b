import { spawn } from 'node:child_process'
import { splitCommands } from '../grammar/words.ts'
import type { Host } from '../host/host.ts'
import { CommandError } from '../output/command-error.ts'

/** How help tells which editor that is. */
export const editorHelp = 'The editor is $VISUAL, else $EDITOR, else vi.'

/**
 * Opens a file in the user's editor and waits until it ends. `$VISUAL` or `$EDITOR` may hold arguments; they are split as
 * words and handed over as they are, no shell sees them.
 *
 * @throws CommandError `SYSTEM_ERROR` when the editor cannot be started or fails.
 */
export async function runEditor(file: string, env: Host['env']): Promise<void> {
  const command = env['VISUAL'] || env['EDITOR'] || 'vi'
  const [program = 'vi', ...args] = splitCommands(command).commands[0] ?? []
  const child = spawn(program, [...args, file], { stdio: 'inherit', shell: false })
  const outcome = await new Promise<string | undefined>(resolve => {
    child.once('error', error => resolve(error.message))
    child.once('exit', (code, signal) =>
      resolve(code === 0 ? undefined : `it ended with ${signal ?? `exit code ${String(code)}`}`),
    )
  })
  if (outcome === undefined) return
  throw new CommandError('SYSTEM_ERROR', [`the editor '${program}' failed: ${outcome}`], {
    details: { editor: command },
  })
}
