import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { isVirtError, VirtError, type Log } from '@guestwork/util'
import {
  acquireOwnerLock,
  identifyProcess,
  removeLeftovers,
  systemError,
  userDirectories,
  type OwnerLock,
} from '@guestwork/util/node'
import { Emulators } from '../capabilities/emulators.ts'
import { ManagedDomain } from '../guest/managed-domain.ts'
import { endStrays } from '../guest/end-strays.ts'
import { recoverGuest } from '../guest/recover.ts'
import { isRecord } from '../qmp/value.ts'
import { loadDefinitions } from '../state/definition-store.ts'
import { makeLayout, rootLayout, type RootLayout } from '../state/layout.ts'
import { loadStatus } from '../state/status-store.ts'
import { startAutostarted } from './autostart.ts'
import { QemuRoot } from './qemu-root.ts'

const attempts = 40
const pause = 50

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

/**
 * Takes the root's lock. A process that was starting a program when it was killed leaves the lock to that program for a
 * moment, so a dead owner is waited for.
 */
async function takeLock({ root, status }: RootLayout): Promise<OwnerLock> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await acquireOwnerLock(status, { description: 'a connection to qemu:///embed' })
    } catch (error) {
      if (!isVirtError(error, 'RESOURCE_BUSY')) throw error
      if (attempt === attempts || (await isOwnerAlive(error))) throw ownedBy(root, error)
      await delay(pause)
    }
  }
}

async function isOwnerAlive({ details }: VirtError): Promise<boolean> {
  const { owner } = details
  return !isRecord(owner) || (await identifyProcess(Number(owner['pid']))) !== undefined
}

function ownedBy(root: string, cause: VirtError): VirtError {
  return new VirtError('RESOURCE_BUSY', `root '${root}' cannot be opened: ${cause.detail ?? ''}`, {
    domain: 'QEMU',
    details: { ...cause.details, root },
    cause,
  })
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
  await endStrays(root, new Set(records.map(({ folder }) => folder)))
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
