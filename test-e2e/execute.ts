import { execFile } from 'node:child_process'

/** What a program did. */
export interface Execution {
  /** Its exit code, or the name of the error or signal that kept it from having one. */
  readonly code: number | string
  readonly stdout: string
  readonly stderr: string
}

interface ExecuteOptions {
  readonly cwd: string
  readonly env?: NodeJS.ProcessEnv
}

/** Runs a program with an argument list and waits for it; does not throw when the program fails. */
export function execute(
  program: string,
  args: readonly string[],
  options: ExecuteOptions,
): Promise<Execution> {
  return new Promise(resolve => {
    execFile(program, args, { ...options, maxBuffer: 16 * 2 ** 20 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : (error.code ?? error.signal ?? 'UNKNOWN'), stdout, stderr })
    })
  })
}

/** Like {@link execute}, and throws when the program fails, with what it printed; returns its standard output. */
export async function succeed(
  program: string,
  args: readonly string[],
  options: ExecuteOptions,
): Promise<string> {
  const { code, stdout, stderr } = await execute(program, args, options)
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: exit code ${code}\n${stdout}${stderr}`)
  return stdout
}
