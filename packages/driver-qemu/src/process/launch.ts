import { appendFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { VirtError } from '@guestwork/util'
import { spawnDetached, systemError, type DetachedProcess, type ProcessIdentity } from '@guestwork/util/node'
import { versionText } from '../capabilities/emulator.ts'
import { buildCommand } from '../command/build.ts'
import type { Launch } from '../command/launch.ts'
import { logLength, logSince } from './log-tail.ts'
import { listenForMonitor } from './monitor-socket.ts'

/** The descriptor under which QEMU finds the monitor socket. */
export const monitorDescriptor = 3

/** A QEMU that was started. */
export interface LaunchedProcess {
  /** Finds it again. */
  readonly identity: ProcessIdentity
  /** Settles when it ends while we still run. */
  readonly ended: Promise<unknown>
  /** What it has written to its log since it was started. */
  readonly output: () => Promise<string>
}

/** The path of a guest's monitor socket. */
export function monitorPath(folder: string): string {
  return join(folder, 'monitor.sock')
}

/**
 * Starts QEMU, so that it outlives us, with a monitor that can be connected to at once.
 *
 * @param launch - What the command line is built from.
 * @param log - The file that its output is appended to.
 * @throws VirtError `CONFIG_UNSUPPORTED` as `buildCommand`, `SYSTEM_ERROR` when the socket or the process cannot be made.
 */
export async function launchQemu(launch: Launch, log: string): Promise<LaunchedProcess> {
  const args = buildCommand(launch)
  const socket = await listenForMonitor(monitorPath(launch.folder))
  try {
    await writeHeader(log, launch, args)
    const start = await logLength(log)
    const env = {
      HOME: launch.folder,
      XDG_DATA_HOME: join(launch.folder, '.local', 'share'),
      XDG_CACHE_HOME: join(launch.folder, '.cache'),
      XDG_CONFIG_HOME: join(launch.folder, '.config'),
    }
    const options = { logFile: log, descriptors: [socket.descriptor], env }
    const child = await spawnDetached(launch.emulator.path, args, options)
    const output = (): Promise<string> => logSince(log, start)
    return { identity: await identityOf(child, output), ended: child.ended, output }
  } finally {
    await socket.close()
  }
}

async function identityOf(child: DetachedProcess, output: () => Promise<string>): Promise<ProcessIdentity> {
  if (child.identity !== undefined) return child.identity
  throw diedEarly(await output())
}

/** The error for a QEMU that ended before it had become a guest. */
export function diedEarly(output: string, cause?: unknown): VirtError {
  const said = output === '' ? 'it wrote nothing' : output
  return new VirtError('INTERNAL_ERROR', `process exited while connecting to monitor: ${said}`, {
    domain: 'QEMU',
    details: { stderr: output },
    cause,
  })
}

async function writeHeader(
  log: string,
  { emulator, domain }: Launch,
  args: readonly string[],
): Promise<void> {
  const words = args.map(word =>
    /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`,
  )
  const start = `${new Date().toISOString()}: starting up guest '${domain.name}', QEMU ${versionText(emulator.version)}, host ${hostname()}`
  try {
    await appendFile(log, `${start}\n${[emulator.path, ...words].join(' ')}\n`, { mode: 0o600 })
  } catch (error) {
    throw systemError(`cannot write log file '${log}'`, error, { details: { path: log } })
  }
}
