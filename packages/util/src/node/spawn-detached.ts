import { spawn, type ChildProcess } from 'node:child_process'
import { open } from 'node:fs/promises'
import { commandEnvironment, type CommandEnvironment } from './command-environment.ts'
import { checkCommand, commandText } from './command-text.ts'
import { identifyProcess, type ProcessIdentity } from './process-identity.ts'
import { systemError } from './system-error.ts'

/** How {@link spawnDetached} starts a program. */
export interface SpawnDetachedOptions extends CommandEnvironment {
  /** The file that its standard output and error are appended to; made with mode 0600. */
  readonly logFile: string
  /** The folder to run in; the root folder when left out, so that no file system is kept busy. */
  readonly cwd?: string | undefined
  /** Descriptors of ours that it inherits as 3, 4, and so on. Ours stay open. */
  readonly descriptors?: readonly number[] | undefined
  /** Texts that must not appear in messages. */
  readonly secrets?: readonly string[] | undefined
}

/** How a program ended. */
export interface ProcessEnding {
  /** The exit code; null when a signal ended it. */
  readonly exitCode: number | null
  /** The signal that ended it, such as `SIGKILL`; null when it ended by itself. */
  readonly signal: string | null
}

/** A program that runs on its own. */
export interface DetachedProcess {
  /** Finds it again later, also from another process. Undefined when it has ended already. */
  readonly identity: ProcessIdentity | undefined
  /** Its process id. */
  readonly pid: number
  /** Settles when it ends while we still run. Does not keep our process alive. */
  readonly ended: Promise<ProcessEnding>
}

/**
 * Starts a program that outlives us (`virCommandDaemonize`): its own session and process group, no terminal, standard
 * input from nowhere, output to a log file, and only the descriptors given to it.
 *
 * @throws VirtError `SYSTEM_ERROR` when the log file cannot be opened or the program cannot be started,
 * `INVALID_ARG` for a NUL character among the arguments.
 */
export async function spawnDetached(
  program: string,
  args: readonly string[],
  options: SpawnDetachedOptions,
): Promise<DetachedProcess> {
  checkCommand(program, args)
  const log = await open(options.logFile, 'a', 0o600).catch((cause: unknown) => {
    throw systemError(`cannot open log file '${options.logFile}'`, cause)
  })
  try {
    const child = spawn(program, args, {
      cwd: options.cwd ?? '/',
      env: commandEnvironment(options),
      stdio: ['ignore', log.fd, log.fd, ...(options.descriptors ?? [])],
      detached: true,
      windowsHide: true,
    })
    const ended = endOf(child)
    const pid = await started(child)
    child.unref()
    return { pid, ended, identity: await identifyProcess(pid) }
  } catch (error) {
    throw systemError(`cannot run ${commandText(program, args, options.secrets)}`, error)
  } finally {
    await log.close()
  }
}

function endOf(child: ChildProcess): Promise<ProcessEnding> {
  return new Promise(resolve => {
    child.once('exit', (exitCode, signal) => {
      resolve({ exitCode, signal })
    })
  })
}

function started(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => {
      resolve(child.pid ?? 0)
    })
    child.once('error', reject)
  })
}
