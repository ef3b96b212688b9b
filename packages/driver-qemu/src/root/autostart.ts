import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileAtomically } from '@guestwork/util/node'
import { startGuest } from '../guest/start.ts'
import type { QemuRoot } from './qemu-root.ts'

/**
 * Starts the domains that start with the host, once for each boot of it: by the first owner of the root. One that fails is
 * reported to the log and keeps no other from starting.
 */
export async function startAutostarted(root: QemuRoot): Promise<void> {
  const boot = await bootIdentity()
  const marker = join(root.layout.status, 'autostarted')
  if ((await readFile(marker, 'utf8').catch(() => undefined)) === boot) return
  await writeFileAtomically(marker, boot)
  for (const domain of root.domains) {
    const { autostart, definition, guest } = domain
    if (!autostart || definition === undefined || guest !== undefined) continue
    try {
      await startGuest(root, domain, definition, { paused: false, autodestroy: false })
    } catch (error) {
      root.log.error(`domain '${domain.name}' could not be started with the host`, { error })
    }
  }
}

/** Changes with each boot; where the system does not tell, autostart happens once for each root. */
async function bootIdentity(): Promise<string> {
  return readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => 'unknown')
}
