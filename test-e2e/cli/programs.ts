import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const gw = fileURLToPath(new URL('../../packages/cli/bin/gw.js', import.meta.url))

/** One call of gw or virsh. */
export interface Session {
  readonly args: readonly string[]
  /** Standard input; none when left out: `virsh migrate` at times waits for ever on a pipe that has ended. */
  readonly input?: string | undefined
}

/** What a program did. */
export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built gw. */
export function runGw(session: Session): Promise<Outcome> {
  return run(process.execPath, [gw, ...session.args], session.input)
}

/** Runs the real virsh. */
export function runVirsh(session: Session): Promise<Outcome> {
  return run('virsh', session.args, session.input)
}

function run(program: string, args: readonly string[], input?: string): Promise<Outcome> {
  const env = { PATH: process.env['PATH'], HOME: '/dev/null', LC_ALL: 'C.UTF-8' }
  const stdin = input === undefined ? 'ignore' : 'pipe'
  const child = spawn(program, args, { cwd: root, env, stdio: [stdin, 'pipe', 'pipe'] })
  const written = { stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (written.stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (written.stderr += text))
  child.stdin?.on('error', () => undefined).end(input)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, ...written }))
  })
}
