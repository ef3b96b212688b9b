import {
  DomainEventResumedDetail,
  DomainEventShutdownDetail,
  DomainEventStoppedDetail,
  DomainEventSuspendedDetail,
  DomainPausedReason,
  DomainRunningReason,
  DomainShutdownReason,
  DomainShutoffReason,
  DomainState,
} from '@guestwork/core'
import type { QmpEvent } from '../qmp/message.ts'
import type { QemuRoot } from '../root/qemu-root.ts'
import { announce } from './announce.ts'
import { endGuest } from './end.ts'
import type { Guest } from './guest.ts'
import type { ManagedDomain } from './managed-domain.ts'
import { startAgain } from './start-again.ts'

/** Whose event it is. */
interface Context {
  readonly root: QemuRoot
  readonly domain: ManagedDomain
  readonly guest: Guest
}

const handlers: ReadonlyMap<string, (context: Context, event: QmpEvent) => void> = new Map([
  ['STOP', onStop],
  ['RESUME', onResume],
  ['RESET', onReset],
  ['SHUTDOWN', onShutdown],
  ['BLOCK_IO_ERROR', onIoError],
])

/** Follows what QEMU tells about a guest, as libvirt's `qemuProcessHandle…` do. */
export function handleMonitorEvent(
  root: QemuRoot,
  domain: ManagedDomain,
  guest: Guest,
  event: QmpEvent,
): void {
  if (guest.ending !== undefined || guest.isLeft) return
  handlers.get(event.name)?.({ root, domain, guest }, event)
}

/** The virtual CPUs stand still. After a shutdown that says nothing new. */
function onStop({ root, domain, guest }: Context): void {
  const reason = guest.expected.pause ?? DomainPausedReason.UNKNOWN
  guest.expected.pause = undefined
  if (domain.state.state !== DomainState.RUNNING) return
  root.setState(domain, { state: DomainState.PAUSED, reason })
  const isFailure = reason === DomainPausedReason.IOERROR
  announce(root, domain, 'SUSPENDED', DomainEventSuspendedDetail[isFailure ? 'IOERROR' : 'PAUSED'])
}

function onResume({ root, domain, guest }: Context): void {
  const reason = guest.expected.run ?? DomainRunningReason.UNPAUSED
  guest.expected.run = undefined
  if (domain.state.state === DomainState.RUNNING) return
  root.setState(domain, { state: DomainState.RUNNING, reason })
  announce(root, domain, 'RESUMED', DomainEventResumedDetail.UNPAUSED)
}

function onReset({ root, domain }: Context): void {
  root.events.emit('reboot', domain.ref, {})
}

/** A disk failed, and its policy may be to stop the guest: the event about that follows. */
function onIoError({ guest }: Context, { data }: QmpEvent): void {
  if (data['action'] === 'stop') guest.expected.pause = DomainPausedReason.IOERROR
}

/** The guest is down. What follows is what somebody asked for, or what the document says. */
function onShutdown({ root, domain, guest }: Context, { data }: QmpEvent): void {
  if (domain.state.state === DomainState.SHUTDOWN) return
  root.setState(domain, { state: DomainState.SHUTDOWN, reason: DomainShutdownReason.UNKNOWN })
  announce(root, domain, 'SHUTDOWN', shutdownDetail(data['guest']))
  const rebooting = guest.expected.reboot === true || guest.live.onPoweroff === 'restart'
  // A process that was told to end by a signal ends in any case.
  if (rebooting && data['guest'] === true) {
    guest.expected.reboot = undefined
    root.follow(domain, startAgain(guest))
  } else {
    const ending = { reason: DomainShutoffReason.SHUTDOWN, detail: DomainEventStoppedDetail.SHUTDOWN }
    root.follow(domain, endGuest(root, domain, guest, ending))
  }
}

function shutdownDetail(byGuest: unknown): number {
  if (typeof byGuest !== 'boolean') return DomainEventShutdownDetail.FINISHED
  return DomainEventShutdownDetail[byGuest ? 'GUEST' : 'HOST']
}
