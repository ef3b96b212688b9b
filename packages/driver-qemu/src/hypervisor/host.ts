import type { HostInfo } from '@guestwork/core'
import { capabilitiesDocument } from '../capabilities/document.ts'
import { readHostInfo } from '../capabilities/host-info.ts'
import type { QemuCall } from '../session.ts'

/** The host, and what its QEMU binaries can run. */
export async function qemuConnectGetCapabilities({ session, log }: QemuCall): Promise<string> {
  return capabilitiesDocument(session.root.emulators, log)
}

/** The processors and the memory of this machine. */
export async function qemuNodeGetInfo(): Promise<HostInfo> {
  return readHostInfo()
}
