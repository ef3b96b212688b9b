import { lstat, rm, unlink } from 'node:fs/promises'
import { DomainState } from '@guestwork/core'
import { isVirtError, VirtError } from '@guestwork/util'
import { stopProcess, type ProcessIdentity } from '@guestwork/util/node'
import type { QemuRoot } from '../root/qemu-root.ts'
import { removeStatus } from '../state/status-store.ts'
import { announce } from './announce.ts'
import type { Guest, LiveDomain } from './guest.ts'
import type { ManagedDomain } from './managed-domain.ts'

/** Why a guest ends, and how. */
export interface Ending {
  /** A `DomainShutoffReason`. */
  readonly reason: number
  /** A `DomainEventStoppedDetail`. */
  readonly detail: number
  /** Whether QEMU is only asked to end, and the guest goes on when it does not; otherwise it is killed in the end. */
  readonly graceful?: boolean | undefined
}

/** How long QEMU has to end after it was asked to, in milliseconds. */
const grace = 10_000

/**
 * Ends a guest: QEMU's process, its files, its status; then the domain is SHUTOFF, or gone if it has no definition. Whoever
 * comes first decides why it ends; whoever comes later waits for the same end.
 *
 * @throws VirtError `SYSTEM_ERROR` when QEMU was only asked and did not end, `OPERATION_FAILED` when it cannot even be killed.
 */
export function endGuest(root: QemuRoot, domain: ManagedDomain, guest: Guest, ending: Ending): Promise<void> {
  guest.ending ??= finish(root, domain, guest, ending).catch((error: unknown) => {
    guest.ending = undefined
    throw error
  })
  return guest.ending
}

async function finish(root: QemuRoot, domain: ManagedDomain, guest: Guest, ending: Ending): Promise<void> {
  if (ending.graceful === true) await askToEnd(guest.process)
  guest.phase = 'stopping'
  await root.saveStatus(guest, domain.state)
  await stopProcess(guest.process, { grace })
  guest.closeConsoles()
  // What still waits for an answer hears of QEMU's end before anybody hears of the guest's.
  await guest.monitor?.closed
  await removeTraces(root, guest)
  const { ref } = domain
  domain.guest = undefined
  domain.state = { state: DomainState.SHUTOFF, reason: ending.reason }
  root.removeIfGone(domain)
  announce(root, { ...ref, id: -1 }, 'STOPPED', ending.detail)
}

async function askToEnd(process: ProcessIdentity): Promise<void> {
  try {
    await stopProcess(process, { grace: Infinity, signal: AbortSignal.timeout(grace) })
  } catch (cause) {
    if (!isVirtError(cause, 'OPERATION_ABORTED')) throw cause
    throw new VirtError('SYSTEM_ERROR', `Failed to terminate process ${String(process.pid)} with SIGTERM`, {
      domain: 'QEMU',
      details: { errno: 'EBUSY', pid: process.pid },
    })
  }
}

/** Removes what a guest has left on the host, its status last: until that is gone the next owner would try again. */
export async function removeTraces(root: QemuRoot, { live, folder }: Guest): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  for (const path of outerSockets(live)) await removeSocket(path)
  await removeStatus(root.layout, live.name)
}

function outerSockets({ devices }: LiveDomain): string[] {
  const serials = (devices?.serials ?? []).flatMap(serial =>
    serial.type === 'unix' && serial.source?.mode === 'bind' ? [serial.source.path] : [],
  )
  const displays = (devices?.graphics ?? []).flatMap(graphics =>
    graphics.type === 'vnc' ? (graphics.listens ?? []).map(({ socket }) => socket) : [],
  )
  return [...serials, ...displays].filter(path => path !== undefined)
}

/** A QEMU that was killed leaves its sockets. Anything else of that name is not ours. */
async function removeSocket(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined)
  if (found?.isSocket() === true) await unlink(path).catch(() => undefined)
}
