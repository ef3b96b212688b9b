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

/** Opens `qemu:///embed?root=DIR`, as the owner of the root or together with the other connections of this process. */
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

/** Ends the registrations and the domains that belong to the connection. The other guests run on. */
export async function qemuConnectClose({ session }: QemuCall): Promise<void> {
  const { root, registrations, autodestroy, release } = session
  for (const id of registrations) root.events.deregister(id)
  const ending = { reason: DomainShutoffReason.DESTROYED, detail: DomainEventStoppedDetail.DESTROYED }
  const endings = [...autodestroy].flatMap(uuid => {
    const domain = root.find(uuid)
    return domain?.guest?.autodestroy === true ? [endGuest(root, domain, domain.guest, ending)] : []
  })
  await Promise.allSettled(endings)
  await release()
}

/** Always `QEMU`. */
export function qemuConnectGetType(): string {
  return 'QEMU'
}

/** The version of the QEMU for guests of the host's own architecture; 0 when there is none. */
export async function qemuConnectGetVersion({ session }: QemuCall): Promise<number> {
  const path = await findEmulator(hostArch())
  return path === undefined ? 0 : versionNumber((await session.root.emulators.inspect(path)).version)
}

/** The name of this machine. */
export function qemuConnectGetHostname(): string {
  return hostname()
}

/** Always: there is nothing between that could break. */
export function qemuConnectIsAlive(): boolean {
  return true
}

/** Never: nothing leaves this machine. */
export function qemuConnectIsEncrypted(): boolean {
  return false
}

/** Always: nothing leaves this machine. */
export function qemuConnectIsSecure(): boolean {
  return true
}
