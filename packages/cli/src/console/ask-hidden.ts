import type { Interface } from 'node:readline'
import type { Host } from '../host/host.ts'
import { CommandError } from '../output/command-error.ts'

/**
 * Lets the user type a line that the terminal does not show (`getpass`). It can be edited; Ctrl+C and the end of the input
 * give up.
 *
 * @throws CommandError `OPERATION_UNSUPPORTED` where nobody can be asked; `OPERATION_ABORTED` when the user gives up.
 */
export async function askHidden(host: Host, question: string): Promise<string> {
  if (!host.inputIsTerminal)
    throw new CommandError('OPERATION_UNSUPPORTED', ['nobody can be asked: the input is no terminal'])
  const { createInterface } = await import('node:readline')
  host.writeError(question)
  const editor = createInterface({ input: host.input(), terminal: true, historySize: 0 })
  try {
    return await typedLine(editor)
  } finally {
    editor.close()
    host.writeError('\n')
  }
}

function typedLine(editor: Interface): Promise<string> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new CommandError('OPERATION_ABORTED', ['nothing was entered']))
    editor.once('line', resolve).once('SIGINT', giveUp).once('close', giveUp)
  })
}
