import { DomainRunningReason } from '@guestwork/core'
import { cont, systemReset } from '../qmp/commands.ts'
import type { Guest } from './guest.ts'

/** Lets a guest that is down boot again, in the same QEMU (libvirt's fake reboot). */
export async function startAgain(guest: Guest): Promise<void> {
  const { monitor } = guest
  if (monitor === undefined) return
  guest.expected.run = DomainRunningReason.BOOTED
  await Promise.all([monitor.execute(systemReset, undefined), monitor.execute(cont, undefined)])
}
