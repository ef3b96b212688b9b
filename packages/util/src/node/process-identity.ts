import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { VirtError } from '@guestwork/util'
import { errnoOf, systemError } from './system-error.ts'

/** Tells a process from a later one with the same number. Plain data, made to be kept in a status file. */
export interface ProcessIdentity {
  /** The process id. */
  readonly pid: number
  /** When it started: an opaque text, equal for the same process and different for any other with its number. */
  readonly started: string
}

/** How {@link stopProcess} goes about it. */
export interface StopProcessOptions {
  /** Milliseconds between SIGTERM and SIGKILL; 10,000 when left out, 0 for SIGKILL at once. */
  readonly grace?: number | undefined
  /** Gives up waiting when it fires; what was sent stays sent. */
  readonly signal?: AbortSignal | undefined
}

const pollInterval = 20
const killWait = 30_000

/** Identifies a running process; undefined when there is none with this number, or only a zombie. */
export async function identifyProcess(pid: number): Promise<ProcessIdentity | undefined> {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined
  const started = process.platform === 'linux' ? await linuxStart(pid) : await portableStart(pid)
  return started === undefined ? undefined : { pid, started }
}

/** Whether this very process still runs: false when it has ended, also when its number belongs to another now. */
export async function isProcessAlive(identity: ProcessIdentity): Promise<boolean> {
  return (await identifyProcess(identity.pid))?.started === identity.started
}

/**
 * Ends a process (`virProcessKillPainfully`): SIGTERM, and SIGKILL when it has not ended in time. Another process that has
 * taken over its number is left alone. Returns at once when it has ended already.
 *
 * @returns How it went: `gone` before, ended after `term`, or only after `kill`.
 * @throws VirtError `OPERATION_ABORTED` when the signal fires, `OPERATION_FAILED` when it survives SIGKILL for 30 s (it
 * hangs inside the system), `SYSTEM_ERROR` when sending is not permitted.
 */
export async function stopProcess(
  identity: ProcessIdentity,
  options: StopProcessOptions = {},
): Promise<'gone' | 'term' | 'kill'> {
  const grace = options.grace ?? 10_000
  if (!(await isProcessAlive(identity))) return 'gone'
  if (grace > 0) {
    send(identity.pid, 'SIGTERM')
    if (await endsWithin(identity, grace, options.signal)) return 'term'
  }
  send(identity.pid, 'SIGKILL')
  if (await endsWithin(identity, killWait, options.signal)) return 'kill'
  throw new VirtError('OPERATION_FAILED', `Failed to terminate process ${String(identity.pid)} with SIGKILL`)
}

async function endsWithin(
  identity: ProcessIdentity,
  milliseconds: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const deadline = performance.now() + milliseconds
  while (await isProcessAlive(identity)) {
    if (performance.now() >= deadline) return false
    await delay(pollInterval, undefined, { signal }).catch((cause: unknown) => {
      throw new VirtError('OPERATION_ABORTED', `waiting for the end of process ${String(identity.pid)}`, {
        cause,
      })
    })
  }
  return true
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (errnoOf(error) !== 'ESRCH')
      throw systemError(`Failed to terminate process ${String(pid)} with ${signal}`, error)
  }
}

/** The boot and the clock tick, field 22 of the stat file; the name in field 2 may hold anything. */
async function linuxStart(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${String(pid)}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'latin1')
    return `${boot.trim()}:${fields[19] ?? ''}`
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ESRCH') return undefined
    throw systemError(`cannot read /proc/${String(pid)}/stat`, error)
  }
}

/** Where there is no /proc: the start time from ps(1), to the second; on Windows only that the number is in use. */
async function portableStart(pid: number): Promise<string | undefined> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (errnoOf(error) !== 'EPERM') return undefined
  }
  if (process.platform === 'win32') return 'running'
  const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
    env: { LC_ALL: 'C', PATH: process.env['PATH'] },
  }).catch(() => ({ stdout: '' }))
  const line = stdout.trim()
  return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '')
}
