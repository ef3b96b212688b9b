import { hostname } from 'node:os'
import {
  DomainEventStoppedDetail,
  DomainShutoffReason,
  type Call,
  type OpenRequest,
  type OpenResult,
} from '@guestwork/core'
import { versionNumber } from '../capabilities/emulator.ts'
import { findEmulator, hostArch } from '../capabilities/find-emulator.ts'
import { endGuest } from '../guest/end.ts'
import { useRoot } from '../root/shared-roots.ts'
import { rootOf } from '../root-uri.ts'
import type { QemuCall, QemuSession } from '../session.ts'

export async function qemuConnectOpen(
  call: Call<undefined>,
  { uri }: OpenRequest,
): Promise<OpenResult<QemuSession>> {
  const path = rootOf(uri)
  if (path === undefined) return { outcome: 'declined' }
  const { root, release } = await useRoot(path, call.log)
  if (call.signal.aborted) {
    await release()
    call.signal.throwIfAborted()
  }
  return { outcome: 'opened', session: { root, release, registrations: new Set(), autodestroy: new Set() } }
}

export async function qemuConnectClose({ session }: QemuCall): Promise<void> {
  const { root, registrations, autodestroy, release } = session
  for (const id of registrations) root.events.deregister(id)
  const ending = { reason: DomainShutoffReason.DESTROYED, detail: DomainEventStoppedDetail.DESTROYED }
  for (const uuid of autodestroy) {
    const domain = root.find(uuid)
    if (domain?.guest?.autodestroy === true) root.follow(domain, endGuest(root, domain, domain.guest, ending))
  }
  await release()
}

export function qemuConnectGetType(): string {
  return 'QEMU'
}

export async function qemuConnectGetVersion({ session }: QemuCall): Promise<number> {
  const path = await findEmulator(hostArch())
  return path === undefined ? 0 : versionNumber((await session.root.emulators.inspect(path)).version)
}

export function qemuConnectGetHostname(): string {
  return hostname()
}

export function qemuConnectIsAlive(): boolean {
  return true
}

export function qemuConnectIsEncrypted(): boolean {
  return false
}

export function qemuConnectIsSecure(): boolean {
  return true
}
