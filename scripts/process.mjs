import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] Folder to run in; the current one when left out.
 * @property {NodeJS.ProcessEnv} [env] Environment; this process's own when left out.
 * @property {(line: string) => void} [onLine] Receives each line that the program prints, on either stream.
 *   Without it the program writes to this process's own output.
 */

/**
 * Runs a program with an argument list, never through a shell, and waits for it.
 *
 * @param {string} program Path, or a name that is looked up in PATH.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} The exit code; 1 when a signal ended the program.
 */
export function run(program, args, { cwd, env, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const piped = onLine !== undefined
    const child = spawn(program, args, {
      cwd,
      env: env ?? process.env,
      stdio: piped ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      windowsHide: true,
    })
    for (const stream of [child.stdout, child.stderr]) {
      if (piped && stream) createInterface({ input: stream, crlfDelay: Infinity }).on('line', onLine)
    }
    child.on('error', reject)
    child.on('close', code => resolve(code ?? 1))
  })
}

/**
 * Like {@link run}, and throws when the program does not exit with 0. What it printed is in the message.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>} What the program printed.
 */
export async function capture(program, args, options = {}) {
  /** @type {string[]} */
  const lines = []
  const code = await run(program, args, { ...options, onLine: line => lines.push(line) })
  const output = lines.join('\n')
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}\nexited with ${code}\n${output}`)
  return output
}
