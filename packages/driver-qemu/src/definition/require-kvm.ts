import { VirtError } from '@guestwork/util'
import type { Emulator } from '../capabilities/emulator.ts'
import type { Emulators } from '../capabilities/emulators.ts'

/**
 * Makes sure that a domain of type `kvm` can run.
 *
 * @throws VirtError `CONFIG_UNSUPPORTED`, which says why it cannot, with `path` and `reason` in the details.
 */
export async function requireKvm(emulator: Emulator, emulators: Emulators): Promise<void> {
  const { works, reason } = await emulators.kvm(emulator)
  if (works) return
  const message = `Emulator '${emulator.path}' does not support virt type 'kvm' here: ${reason}. Use type='qemu' to run the guest without KVM, which is slower`
  throw new VirtError('CONFIG_UNSUPPORTED', message, {
    domain: 'QEMU',
    details: { path: emulator.path, reason },
  })
}
