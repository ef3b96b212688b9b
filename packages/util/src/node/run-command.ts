import { spawn, type ChildProcess } from 'node:child_process'
import { VirtError } from '@guestwork/util'
import { captureOutput } from './capture-output.ts'
import { commandEnvironment, type CommandEnvironment } from './command-environment.ts'
import { checkCommand, commandText, maskSecrets } from './command-text.ts'
import { systemError } from './system-error.ts'

/** How {@link runCommand} runs a program. */
export interface RunCommandOptions extends CommandEnvironment {
  /** Kills the program when it fires. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds after which the program is killed; 60,000 when left out, `Infinity` for no limit. */
  readonly timeout?: number | undefined
  /** What the program reads from its standard input; nothing when left out. */
  readonly input?: string | Uint8Array | undefined
  /** The folder to run in; ours when left out. */
  readonly cwd?: string | undefined
  /** Bytes of standard output that are too many, 16 MiB when left out: the program is killed. Of stderr the last 64 KiB are kept. */
  readonly maximumOutput?: number | undefined
  /** A descriptor of ours that standard output goes to instead; `stdout` is then empty. Of use for programs that do not wait for a full pipe. */
  readonly output?: number | undefined
  /** Exit codes that are no failure; only 0 when left out. */
  readonly acceptExitCodes?: readonly number[] | undefined
  /** Descriptors of ours that the program inherits as 3, 4, and so on. */
  readonly descriptors?: readonly number[] | undefined
  /** Texts that must not appear in messages, such as passwords among the arguments or in the program's output. */
  readonly secrets?: readonly string[] | undefined
}

/** What a program left behind. */
export interface CommandResult {
  /** One of the accepted exit codes. */
  readonly exitCode: number
  /** All of its standard output, as UTF-8. */
  readonly stdout: string
  /** The end of its standard error, as UTF-8. */
  readonly stderr: string
}

/** How a program ended: with an exit code, or by a signal. */
interface Ending {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
}

const defaultTimeout = 60_000
const defaultMaximumOutput = 16 * 1024 * 1024
const maximumErrorOutput = 64 * 1024
const longestTimer = 2 ** 31 - 1

/**
 * Runs a program to its end (`virCommandRun`), with an argument list and never through a shell.
 *
 * The program sees only the environment that {@link CommandEnvironment} describes and the descriptors given to it. When
 * this rejects, the program is no longer running.
 *
 * @throws VirtError `INTERNAL_ERROR` when it ends with another exit code or by a signal, or writes too much, with the
 * end of its stderr in the message and `exitCode` or `signal` in the details; `SYSTEM_ERROR` when it cannot be started;
 * `OPERATION_ABORTED` and `OPERATION_TIMEOUT` when it was stopped by the signal or the time limit.
 */
export async function runCommand(
  program: string,
  args: readonly string[],
  options: RunCommandOptions = {},
): Promise<CommandResult> {
  checkCommand(program, args)
  const text = commandText(program, args, options.secrets)
  if (options.signal?.aborted) throw aborted(text, options.signal.reason)
  const child = start(program, args, text, options)
  const stop = new AbortController()
  const stdout = captureOutput(child.stdout, options.maximumOutput ?? defaultMaximumOutput, () => {
    stop.abort(
      new VirtError(
        'INTERNAL_ERROR',
        `Child process (${text}) wrote more than is allowed to its standard output`,
      ),
    )
  })
  const stderr = captureOutput(child.stderr, maximumErrorOutput)
  feed(child, options.input)
  const ending = await waitForEnd(child, text, stop, options)
  return checkEnding(ending, text, { stdout: stdout.text(), stderr: stderr.text() }, options)
}

function start(
  program: string,
  args: readonly string[],
  text: string,
  options: RunCommandOptions,
): ChildProcess {
  try {
    return spawn(program, args, {
      cwd: options.cwd,
      env: commandEnvironment(options),
      stdio: ['pipe', options.output ?? 'pipe', 'pipe', ...(options.descriptors ?? [])],
      windowsHide: true,
    })
  } catch (error) {
    throw systemError(`cannot run ${text}`, error)
  }
}

async function waitForEnd(
  child: ChildProcess,
  text: string,
  stop: AbortController,
  options: RunCommandOptions,
): Promise<Ending> {
  const timeout = options.timeout ?? defaultTimeout
  const onAbort = () => {
    stop.abort(aborted(text, options.signal?.reason))
  }
  const onTimeout = () => {
    stop.abort(
      new VirtError('OPERATION_TIMEOUT', `Child process (${text}) ran longer than ${String(timeout)} ms`),
    )
  }
  const timer = Number.isFinite(timeout) ? setTimeout(onTimeout, Math.min(timeout, longestTimer)) : undefined
  options.signal?.addEventListener('abort', onAbort, { once: true })
  stop.signal.addEventListener(
    'abort',
    () => {
      kill(child)
    },
    { once: true },
  )
  try {
    const ending = await endOf(child, text)
    stop.signal.throwIfAborted()
    return ending
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', onAbort)
  }
}

function endOf(child: ChildProcess, text: string): Promise<Ending> {
  return new Promise((resolve, reject) => {
    child.once('error', error => {
      if (child.pid === undefined) reject(systemError(`cannot run ${text}`, error))
    })
    child.once('close', (exitCode, signal) => {
      resolve({ exitCode, signal })
    })
  })
}

function checkEnding(
  { exitCode, signal }: Ending,
  text: string,
  output: { readonly stdout: string; readonly stderr: string },
  options: RunCommandOptions,
): CommandResult {
  if (exitCode !== null && (options.acceptExitCodes ?? [0]).includes(exitCode)) return { exitCode, ...output }
  const status = exitCode === null ? `fatal signal ${String(signal)}` : `exit status ${String(exitCode)}`
  const stderr = maskSecrets(output.stderr.trim(), options.secrets)
  const message = `Child process (${text}) unexpected ${status}${stderr === '' ? '' : `: ${stderr}`}`
  throw new VirtError('INTERNAL_ERROR', message, { details: { command: text, exitCode, signal, stderr } })
}

function feed(child: ChildProcess, input: string | Uint8Array | undefined): void {
  // A program that ends before it has read everything is no failure of ours.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(input ?? '')
}

function kill(child: ChildProcess): void {
  child.kill('SIGKILL')
  // Its own children may still hold the pipes; waiting for them could take for ever.
  child.stdout?.destroy()
  child.stderr?.destroy()
}

function aborted(text: string, reason: unknown): VirtError {
  return new VirtError('OPERATION_ABORTED', `Child process (${text}) was stopped`, { cause: reason })
}
