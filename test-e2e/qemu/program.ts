import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A program of ours that runs beside the test; it is killed when it is disposed of. */
export interface Program extends AsyncDisposable {
  readonly pid: number
  /** What it has printed so far. */
  output(): string
  /** Waits until it has printed a text. Fails when it ends before. */
  prints(text: string): Promise<void>
  /** Kills it without a chance to tidy up. */
  kill(): Promise<void>
}

/** Starts one of the programs beside this file, with the packages as they were built. */
export function startProgram(name: string, args: readonly string[]): Program {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'programs', name), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  return {
    pid: child.pid ?? 0,
    output: () => text,
    async prints(wanted) {
      const end = ended.then(() => {
        throw new Error(`${name} has ended: ${text}`)
      })
      while (!text.includes(wanted)) await Promise.race([once(child.stdout, 'data'), end])
    },
    kill,
    [Symbol.asyncDispose]: kill,
  }
}
