import { mkdir, rm } from 'node:fs/promises'
import {
  DomainEventStartedDetail,
  DomainEventStoppedDetail,
  DomainEventSuspendedDetail,
  DomainPausedReason,
  DomainRunningReason,
  DomainShutoffReason,
  DomainState,
} from '@guestwork/core'
import { isVirtError, VirtError } from '@guestwork/util'
import { isProcessAlive, stopProcess } from '@guestwork/util/node'
import { emulatorFor, type CompleteDomain } from '../definition/parse-definition.ts'
import { requireKvm } from '../definition/require-kvm.ts'
import { diedEarly, launchQemu, monitorDescriptor, type LaunchedProcess } from '../process/launch.ts'
import type { QmpClient } from '../qmp/client.ts'
import { cont } from '../qmp/commands.ts'
import type { QemuRoot } from '../root/qemu-root.ts'
import { guestFolder, logFile } from '../state/layout.ts'
import { announce } from './announce.ts'
import { checkImages } from './check-images.ts'
import { connectMonitor } from './connect-monitor.ts'
import { endGuest, removeTraces, type Ending } from './end.ts'
import { Guest } from './guest.ts'
import { liveDomain } from './live-domain.ts'
import type { ManagedDomain } from './managed-domain.ts'
import { handleMonitorEvent } from './monitor-events.ts'
import { setUpGuest } from './set-up.ts'
import { watchMonitor } from './watch-monitor.ts'

/** How a domain is started. */
export interface StartOptions {
  /** Leaves the virtual CPUs stopped. */
  readonly paused: boolean
  /** Lets the domain end with the connection that starts it. */
  readonly autodestroy: boolean
  /** Gives the start up when it fires; what was done is then undone. */
  readonly signal?: AbortSignal | undefined
}

const startingUp = { state: DomainState.PAUSED, reason: DomainPausedReason.STARTING_UP }

/**
 * Starts a domain that does not run (libvirt's `qemuProcessStart`). The caller holds its job.
 *
 * @param configuration - The definition that it starts with.
 * @throws VirtError `SYSTEM_ERROR` for an image that is missing or a socket path that is too long, `CONFIG_UNSUPPORTED`,
 * `INTERNAL_ERROR` with QEMU's output when it ends at once. Nothing of the start is then left, and the domain is SHUTOFF
 * with reason FAILED.
 */
export async function startGuest(
  root: QemuRoot,
  domain: ManagedDomain,
  configuration: CompleteDomain,
  options: StartOptions,
): Promise<void> {
  const id = root.takeId()
  const place: GuestPlace = {
    live: liveDomain(configuration, id),
    folder: guestFolder(root.layout, id, configuration.name),
  }
  domain.starting = configuration
  try {
    const launched = await launch(root, place)
    const { autodestroy } = options
    const guest = new Guest({ ...place, autodestroy, phase: 'starting', process: launched.identity })
    domain.guest = guest
    domain.isUpdated = false
    domain.state = startingUp
    guest.monitor = await takeOver(root, domain, guest, launched, options.signal)
  } catch (error) {
    await abandon(root, domain, place)
    throw error
  } finally {
    domain.starting = undefined
    root.removeIfGone(domain)
  }
  await run(root, domain, domain.guest, options)
}

/** What a guest is made of before its process is there. */
type GuestPlace = Pick<Guest, 'live' | 'folder'>

/** Starts the process. From the moment on at which its folder is there the next owner finds what a crash leaves behind. */
async function launch(root: QemuRoot, { live, folder }: GuestPlace): Promise<LaunchedProcess> {
  await checkImages(live)
  const emulator = await emulatorFor(live, root.emulators)
  if (live.type === 'kvm') await requireKvm(emulator, root.emulators)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const plan = { domain: live, emulator, folder, monitorDescriptor, now: Date.now() }
  return launchQemu(plan, logFile(root.layout, live.name))
}

/** Connects to the monitor and completes the machine, unless QEMU ends meanwhile. The status is written while QEMU gets ready. */
async function takeOver(
  root: QemuRoot,
  domain: ManagedDomain,
  guest: Guest,
  launched: LaunchedProcess,
  signal: AbortSignal | undefined,
): Promise<QmpClient> {
  const onEvent = handleMonitorEvent.bind(undefined, root, domain, guest)
  const written = root.saveStatus(guest, startingUp)
  let monitor: QmpClient | undefined
  try {
    monitor = await connectMonitor(guest.folder, { onEvent, signal })
    await Promise.all([setUpGuest(guest, monitor, signal), written])
    return monitor
  } catch (error) {
    monitor?.close()
    if (signal?.aborted === true || isVirtError(error, 'OPERATION_TIMEOUT')) throw error
    throw (await hasEnded(launched)) ? diedEarly(await launched.output(), error) : error
  }
}

/** Whether QEMU has ended, or does so in the moment that it takes after its monitor is gone. */
async function hasEnded({ identity, ended }: LaunchedProcess): Promise<boolean> {
  const moment = new Promise(resolve => setTimeout(resolve, 1000).unref())
  await Promise.race([ended, moment])
  return !(await isProcessAlive(identity))
}

/** Lets the virtual CPUs go, and tells everybody. From here on the guest ends like any other. */
async function run(
  root: QemuRoot,
  domain: ManagedDomain,
  guest: Guest,
  { paused }: StartOptions,
): Promise<void> {
  const { monitor } = guest
  if (monitor === undefined)
    throw new VirtError('INTERNAL_ERROR', 'the guest has no monitor', { domain: 'QEMU' })
  guest.phase = 'running'
  watchMonitor(root, domain, guest, monitor)
  if (paused) {
    root.setState(domain, { state: DomainState.PAUSED, reason: DomainPausedReason.USER })
  } else {
    guest.expected.run = DomainRunningReason.BOOTED
    await monitor.execute(cont, undefined).catch(async (error: unknown) => {
      await endGuest(root, domain, guest, failed)
      throw error
    })
  }
  announce(root, domain, 'STARTED', DomainEventStartedDetail.BOOTED)
  if (paused) announce(root, domain, 'SUSPENDED', DomainEventSuspendedDetail.PAUSED)
  await guest.lastWrite
}

const failed: Ending = { reason: DomainShutoffReason.FAILED, detail: DomainEventStoppedDetail.FAILED }

/** Undoes a start that has failed. */
async function abandon(root: QemuRoot, domain: ManagedDomain, { folder }: GuestPlace): Promise<void> {
  const { guest } = domain
  if (guest === undefined) await rm(folder, { recursive: true, force: true })
  else {
    await stopProcess(guest.process, { grace: 0 })
    await guest.lastWrite.catch(() => undefined)
    await removeTraces(root, guest)
  }
  domain.guest = undefined
  domain.state = { state: DomainState.SHUTOFF, reason: DomainShutoffReason.FAILED }
}
