import type { Log } from '@guestwork/util'
import { canonicalRoot, openRoot } from './open-root.ts'
import type { QemuRoot } from './qemu-root.ts'

interface Shared {
  readonly root: Promise<QemuRoot>
  users: number
}

/** The roots that this process owns. */
const roots = new Map<string, Shared>()
/** The roots that are being given free: who wants one again waits. */
const releasing = new Map<string, Promise<void>>()

/** One use of a root. */
export interface RootUse {
  /** The root. */
  readonly root: QemuRoot
  /** Ends the use; the last one gives the root free. */
  readonly release: () => Promise<void>
}

/**
 * Uses a root folder together with all other connections of this process.
 *
 * @throws VirtError as `openRoot`.
 */
export async function useRoot(path: string, log: Log): Promise<RootUse> {
  const key = await canonicalRoot(path)
  while (releasing.has(key)) await releasing.get(key)
  const shared = roots.get(key) ?? { root: openRoot(key, log), users: 0 }
  roots.set(key, shared)
  shared.users++
  try {
    const root = await shared.root
    return { root, release: () => release(key, shared, root) }
  } catch (error) {
    if (--shared.users === 0) roots.delete(key)
    throw error
  }
}

async function release(key: string, shared: Shared, root: QemuRoot): Promise<void> {
  if (--shared.users > 0) return
  roots.delete(key)
  const released = root.release()
  releasing.set(key, released)
  try {
    await released
  } finally {
    releasing.delete(key)
  }
}
