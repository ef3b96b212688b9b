import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import type { Host } from '../host/host.ts'

/** What a person is asked. */
export interface Question {
  /** What is shown before the answer. */
  readonly prompt: string
  /** Whether the answer is not shown while it is typed (`getpass`). */
  readonly hidden: boolean
  /** Gives up when it fires. */
  readonly signal?: AbortSignal
}

/**
 * Asks the person at the terminal for a line, which can be edited. The question goes to standard error, so that standard
 * output is the answer of the command alone.
 *
 * @returns undefined when the user gave up, with Ctrl+C or Ctrl+D
 */
export async function askLine(host: Host, { prompt, hidden, signal }: Question): Promise<string | undefined> {
  host.writeError(prompt)
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!hidden) host.writeError(chunk.toString())
      done()
    },
  })
  const editor = createInterface({ input: host.input(), output, terminal: true, historySize: 0 })
  const giveUp = (): void => editor.close()
  signal?.addEventListener('abort', giveUp)
  const answer = await new Promise<string | undefined>(resolve => {
    editor.on('line', resolve)
    editor.on('SIGINT', giveUp)
    editor.on('close', () => resolve(undefined))
  })
  signal?.removeEventListener('abort', giveUp)
  editor.close()
  if (hidden || answer === undefined) host.writeError('\n')
  return answer
}
