import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { isVirtError, VirtError, type Log } from '@guestwork/util'
import {
  acquireOwnerLock,
  removeLeftovers,
  systemError,
  userDirectories,
  type OwnerLock,
} from '@guestwork/util/node'
import { Emulators } from '../capabilities/emulators.ts'
import { ManagedDomain } from '../guest/managed-domain.ts'
import { recoverGuest } from '../guest/recover.ts'
import { loadDefinitions } from '../state/definition-store.ts'
import { makeLayout, rootLayout, type RootLayout } from '../state/layout.ts'
import { loadStatus } from '../state/status-store.ts'
import { startAutostarted } from './autostart.ts'
import { QemuRoot } from './qemu-root.ts'

/**
 * Becomes the owner of a root folder, which is made when it is missing: reads the definitions, finds running domains again, and
 * starts those that start with the host.
 *
 * @throws VirtError `RESOURCE_BUSY`, which names the owner, when another process owns the root; `SYSTEM_ERROR` when the folder
 * cannot be used.
 */
export async function openRoot(path: string, log: Log): Promise<QemuRoot> {
  const layout = rootLayout(path)
  await makeLayout(layout)
  const lock = await takeLock(layout)
  try {
    const emulators = new Emulators(join(userDirectories('guestwork').cache, 'qemu'))
    const root = new QemuRoot({ layout, lock, emulators, log })
    await load(root)
    return root
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function takeLock({ root, status }: RootLayout): Promise<OwnerLock> {
  try {
    return await acquireOwnerLock(status, { description: 'a connection to qemu:///embed' })
  } catch (error) {
    if (!isVirtError(error, 'RESOURCE_BUSY')) throw error
    throw new VirtError('RESOURCE_BUSY', `root '${root}' cannot be opened: ${error.detail ?? ''}`, {
      domain: 'QEMU',
      details: { ...error.details, root },
      cause: error,
    })
  }
}

async function load(root: QemuRoot): Promise<void> {
  const { layout, log } = root
  for (const folder of [layout.definitions, layout.status]) await removeLeftovers(folder)
  for (const { domain: definition, autostart } of await loadDefinitions(layout, log)) {
    const domain = new ManagedDomain(definition.uuid, definition)
    domain.autostart = autostart
    root.add(domain)
  }
  const records = await loadStatus(layout, log)
  await Promise.all(records.map(record => recoverGuest(root, record)))
  await startAutostarted(root)
}

/**
 * The path of a root folder without links, so that one folder has one name. The folder is made when it is missing.
 *
 * @throws VirtError `SYSTEM_ERROR` when it cannot be made.
 */
export async function canonicalRoot(path: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
    return await realpath(path)
  } catch (error) {
    throw systemError(`cannot use root '${path}'`, error, { domain: 'QEMU', details: { path } })
  }
}
