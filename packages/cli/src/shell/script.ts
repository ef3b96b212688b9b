import { createInterface } from 'node:readline'
import { runLine } from './run-line.ts'
import type { Shell } from './shell.ts'

/**
 * Runs the commands that come on standard input when nobody types them, line by line. Mistakes do not end it.
 *
 * @returns the exit code: 0, as virsh has it, or 130 when it was interrupted
 */
export async function runScript(shell: Shell): Promise<number> {
  const lines = createInterface({ input: shell.host.input(), crlfDelay: Infinity })
  try {
    for await (const line of lines) {
      const code = await runLine(line, shell)
      if (code === 130) return code
      if (shell.leaving) break
    }
  } finally {
    lines.close()
  }
  return 0
}
