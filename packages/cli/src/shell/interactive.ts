import { createInterface, type Interface } from 'node:readline'
import { completer } from './completion.ts'
import { openHistory } from './history.ts'
import { runLine } from './run-line.ts'
import type { Shell } from './shell.ts'

const welcome = `gw, the command line of guestwork. Type help for the commands, quit to leave.\n\n`

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
  for (;;) {
    const line = await readLine(shell, history.lines)
    if (line === undefined) break
    if (line.trim() === '') continue
    history.add(line)
    await runLine(line, shell)
    if (shell.leaving) break
  }
  await history.save()
  return 0
}

/** One line; undefined at the end of the input. The terminal belongs to the command in between. */
async function readLine(shell: Shell, history: readonly string[]): Promise<string | undefined> {
  const editor = createInterface({
    input: shell.host.input(),
    output: shell.host.output(),
    prompt: shell.readOnly ? 'gw > ' : 'gw # ',
    completer: completer(shell),
    history: history.toReversed(),
    historySize: Math.max(history.length, 1),
    terminal: true,
  })
  try {
    return await ask(editor)
  } finally {
    editor.close()
  }
}

function ask(editor: Interface): Promise<string | undefined> {
  return new Promise(resolve => {
    let line: string | undefined
    editor.once('line', text => {
      line = text
      editor.close()
    })
    editor.once('close', () => {
      if (line === undefined) process.stdout.write('\n')
      resolve(line)
    })
    editor.on('SIGINT', () => {
      editor.write(null, { ctrl: true, name: 'e' })
      editor.write(null, { ctrl: true, name: 'u' })
    })
    editor.prompt()
  })
}
