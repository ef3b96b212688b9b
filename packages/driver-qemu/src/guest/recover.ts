import {
  DomainEventStoppedDetail,
  DomainPausedReason,
  DomainRunningReason,
  DomainShutoffReason,
  DomainState,
  type DomainStateInfo,
} from '@guestwork/core'
import { isProcessAlive } from '@guestwork/util/node'
import type { QmpClient } from '../qmp/client.ts'
import { queryStatus } from '../qmp/commands.ts'
import type { QemuRoot } from '../root/qemu-root.ts'
import type { StatusRecord } from '../state/status-record.ts'
import { connectMonitor } from './connect-monitor.ts'
import { endGuest, type Ending } from './end.ts'
import { Guest } from './guest.ts'
import { ManagedDomain } from './managed-domain.ts'
import { handleMonitorEvent } from './monitor-events.ts'
import { watchMonitor } from './watch-monitor.ts'

/**
 * Finds a domain again that ran when the last owner of the root ended (libvirt's `qemuProcessReconnect`).
 *
 * A start that was not completed is undone, an end that was begun is completed. A guest that has ended meanwhile is
 * SHUTOFF, and so is one that cannot be controlled any more: it is ended, lest it runs twice.
 */
export async function recoverGuest(root: QemuRoot, record: StatusRecord): Promise<void> {
  const domain = root.find(record.live.uuid) ?? new ManagedDomain(record.live.uuid)
  const guest = new Guest(record)
  domain.guest = guest
  domain.state = record.state
  root.add(domain)
  root.skipId(guest.id)
  const ending = await reattach(root, domain, guest)
  if (ending === undefined) return
  root.log.info(`domain '${record.live.name}' does not run any more`, { phase: record.phase })
  await endGuest(root, domain, guest, ending)
}

const ended: Ending = { reason: DomainShutoffReason.UNKNOWN, detail: DomainEventStoppedDetail.FAILED }
const destroyed: Ending = {
  reason: DomainShutoffReason.DESTROYED,
  detail: DomainEventStoppedDetail.DESTROYED,
}
const notTakenOver: Ending = { reason: DomainShutoffReason.DAEMON, detail: DomainEventStoppedDetail.FAILED }
const shutDown: Ending = { reason: DomainShutoffReason.SHUTDOWN, detail: DomainEventStoppedDetail.SHUTDOWN }

/** Connects to a guest again. Answers why it must end, if it must. */
async function reattach(root: QemuRoot, domain: ManagedDomain, guest: Guest): Promise<Ending | undefined> {
  if (guest.phase !== 'running') return notTakenOver
  if (!(await isProcessAlive(guest.process))) return ended
  if (guest.autodestroy) return destroyed
  try {
    const monitor = await connectMonitor(guest.folder, {
      onEvent: handleMonitorEvent.bind(undefined, root, domain, guest),
    })
    return await adopt(root, domain, guest, monitor)
  } catch (error) {
    root.log.error(`the monitor of domain '${domain.name}' does not answer: the domain is ended`, { error })
    return notTakenOver
  }
}

async function adopt(
  root: QemuRoot,
  domain: ManagedDomain,
  guest: Guest,
  monitor: QmpClient,
): Promise<Ending | undefined> {
  guest.monitor = monitor
  const { running, status } = await monitor.execute(queryStatus, undefined)
  if (status === 'shutdown') return shutDown
  root.setState(domain, stateOf(running, status, domain.state))
  watchMonitor(root, domain, guest, monitor)
  return undefined
}

/** What the guest does now; the reason is the known one where it still fits. */
function stateOf(running: boolean, status: string, known: DomainStateInfo): DomainStateInfo {
  const state = running ? DomainState.RUNNING : DomainState.PAUSED
  if (known.state === state) return known
  if (running) return { state, reason: DomainRunningReason.UNKNOWN }
  return { state, reason: DomainPausedReason[status === 'io-error' ? 'IOERROR' : 'UNKNOWN'] }
}
