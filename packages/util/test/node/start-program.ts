import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { onTestFinished } from 'vitest'

/** A program of ours in a process of its own, to be killed. */
export interface Program {
  /** Its process id. */
  readonly pid: number
  /** The first line that it printed. */
  readonly firstLine: string
  /** Kills it with SIGKILL and waits for its end. */
  kill(): Promise<void>
}

/** Bundles `programs/NAME.ts`, runs it with an argument, and waits for its first line of output. */
export async function startProgram(name: string, folder: string, argument: string): Promise<Program> {
  const file = join(folder, `${name}.mjs`)
  const input = fileURLToPath(new URL(`./programs/${name}.ts`, import.meta.url))
  await build({ input, platform: 'node', logLevel: 'silent', output: { file } })
  const child = spawn(process.execPath, [file, argument], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(kill)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const { value: firstLine } = await lines.next()
  return { pid: child.pid ?? 0, firstLine: String(firstLine), kill }
}
