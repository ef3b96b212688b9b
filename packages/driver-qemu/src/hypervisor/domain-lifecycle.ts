import { rm } from 'node:fs/promises'
import {
  DomainDestroyFlag,
  DomainEventStoppedDetail,
  DomainPausedReason,
  DomainRunningReason,
  DomainShutdownFlag,
  DomainShutoffReason,
  DomainState,
  type DomainRef,
} from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { endGuest } from '../guest/end.ts'
import type { Guest } from '../guest/guest.ts'
import type { QmpClient } from '../qmp/client.ts'
import type { QmpCommand } from '../qmp/command.ts'
import { cont, stop, systemPowerdown, systemReset } from '../qmp/commands.ts'
import { domainOf, notRunning, runningGuest, withJob, type QemuCall } from '../session.ts'
import { logFile } from '../state/layout.ts'

/** Stops the virtual CPUs. For a domain that is paused already it does nothing. */
export async function qemuDomainSuspend(call: QemuCall, ref: DomainRef): Promise<void> {
  await withJob(call, ref, ['modify', 'domainSuspend'], async domain => {
    const guest = runningGuest(domain)
    if (domain.state.state === DomainState.PAUSED) return
    guest.expected.pause = DomainPausedReason.USER
    await tell(call, guest, stop)
  })
}

/** Lets the virtual CPUs run again. */
export async function qemuDomainResume(call: QemuCall, ref: DomainRef): Promise<void> {
  await withJob(call, ref, ['modify', 'domainResume'], async domain => {
    const guest = runningGuest(domain)
    if (domain.state.state === DomainState.RUNNING) throw invalid('domain is already running')
    guest.expected.run = DomainRunningReason.UNPAUSED
    await tell(call, guest, cont)
  })
}

/** Presses the ACPI power button. */
export async function qemuDomainShutdownFlags(call: QemuCall, ref: DomainRef, flags: number): Promise<void> {
  await pressPowerButton(call, ref, flags, 'domainShutdownFlags')
}

/** Presses the ACPI power button, and starts the guest again in the same QEMU when it is down. */
export async function qemuDomainReboot(call: QemuCall, ref: DomainRef, flags: number): Promise<void> {
  await pressPowerButton(call, ref, flags, 'domainReboot')
}

/** The guest shuts down either way; after a reboot it starts again, unless its document says that it ends. */
async function pressPowerButton(
  call: QemuCall,
  ref: DomainRef,
  flags: number,
  slot: 'domainShutdownFlags' | 'domainReboot',
): Promise<void> {
  await withJob(call, ref, ['modify', slot], async domain => {
    if (domain.state.state !== DomainState.RUNNING) throw notRunning()
    const guest = runningGuest(domain)
    if (flags === DomainShutdownFlag.GUEST_AGENT) {
      throw new VirtError('ARGUMENT_UNSUPPORTED', 'QEMU guest agent is not configured', { domain: 'QEMU' })
    }
    guest.expected.reboot = slot === 'domainReboot' && guest.live.onReboot !== 'destroy'
    await tell(call, guest, systemPowerdown)
  })
}

/** Presses the reset button. */
export async function qemuDomainReset(call: QemuCall, ref: DomainRef): Promise<void> {
  await withJob(call, ref, ['modify', 'domainReset'], domain => tell(call, runningGuest(domain), systemReset))
}

/** Takes no job: it works while another job waits for a guest that does not answer, and lets that one fail. */
export async function qemuDomainDestroyFlags(call: QemuCall, ref: DomainRef, flags: number): Promise<void> {
  const { root } = call.session
  const domain = domainOf(call, ref)
  const graceful = (flags & DomainDestroyFlag.GRACEFUL) !== 0
  await endGuest(root, domain, runningGuest(domain), {
    reason: DomainShutoffReason.DESTROYED,
    detail: DomainEventStoppedDetail.DESTROYED,
    graceful,
  })
  if ((flags & DomainDestroyFlag.REMOVE_LOGS) !== 0) await rm(logFile(root.layout, ref.name), { force: true })
}

async function tell({ signal }: QemuCall, guest: Guest, command: QmpCommand<undefined, void>): Promise<void> {
  await monitorOf(guest).execute(command, undefined, { signal })
}

function monitorOf({ monitor }: Guest): QmpClient {
  if (monitor !== undefined) return monitor
  throw notRunning()
}

function invalid(message: string): VirtError {
  return new VirtError('OPERATION_INVALID', message, { domain: 'QEMU' })
}
