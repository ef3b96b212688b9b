import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { isVirtError, VirtError } from '@guestwork/util'
import { lockDescriptor } from './flock.ts'
import { parseOwner, type Owner } from './owner.ts'
import { acquirePidLock } from './pid-lock.ts'
import { systemError } from './system-error.ts'

/** Who wants to own a folder. */
export interface OwnerLockOptions {
  /** The program and what it does there, for the message that a second owner gets: `guestwork daemon`. */
  readonly description: string
}

/** Ownership of a folder, until it is released or the process ends in whatever way. */
export interface OwnerLock extends AsyncDisposable {
  /** Gives the folder free. Again: nothing happens. */
  release(): Promise<void>
}

const lockFile = 'owner.lock'

/**
 * Makes this process the one owner of a folder (libvirt's lock on a root's pid file), creating the folder with mode
 * 0700 if it is missing.
 *
 * The lock is the kernel's, on the file `owner.lock`, taken by flock(1) on a descriptor that we keep; a crash at any moment
 * releases it. Where there is no flock(1), as on macOS and Windows, the file `owner.pid` stands for it: it holds the
 * owner's identity, and is taken over once that process has ended.
 *
 * @throws VirtError `RESOURCE_BUSY` when another owner is there, in this process too, with `folder` and `owner`
 * ({@link Owner}) in the details; `SYSTEM_ERROR` when the folder cannot be used.
 */
export async function acquireOwnerLock(folder: string, options: OwnerLockOptions): Promise<OwnerLock> {
  const owner: Owner = { pid: process.pid, description: options.description }
  const file = await openLockFile(folder)
  try {
    return await lock(folder, file, owner)
  } catch (error) {
    await file.close()
    throw isVirtError(error)
      ? error
      : systemError(`cannot lock folder '${folder}'`, error, { details: { path: folder } })
  }
}

async function lock(folder: string, file: FileHandle, owner: Owner): Promise<OwnerLock> {
  const outcome = await lockDescriptor(file.fd)
  if (outcome === 'busy') throw busy(folder, parseOwner(await readFile(join(folder, lockFile), 'utf8')))
  const fallback = outcome === 'missing' ? await acquirePidLock(join(folder, 'owner.pid'), owner) : undefined
  if (fallback !== undefined && 'busy' in fallback) throw busy(folder, fallback.busy)
  try {
    await writeOwner(file, owner)
  } catch (error) {
    await fallback?.release()
    throw error
  }
  return makeLock(file, fallback?.release)
}

function makeLock(file: FileHandle, releaseFallback: (() => Promise<void>) | undefined): OwnerLock {
  let released: Promise<void> | undefined
  const releaseOnce = async () => {
    await releaseFallback?.()
    await file.truncate(0)
    await file.close()
  }
  const release = () => (released ??= releaseOnce())
  return { release, [Symbol.asyncDispose]: release }
}

async function openLockFile(folder: string): Promise<FileHandle> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return await open(join(folder, lockFile), 'a+', 0o600)
  } catch (error) {
    throw systemError(`cannot lock folder '${folder}'`, error, { details: { path: folder } })
  }
}

async function writeOwner(file: FileHandle, owner: Owner): Promise<void> {
  await file.truncate(0)
  await file.writeFile(`${JSON.stringify(owner)}\n`)
}

function busy(folder: string, owner: Owner | undefined): VirtError {
  const who = owner === undefined ? 'another process' : `process ${String(owner.pid)} (${owner.description})`
  return new VirtError('RESOURCE_BUSY', `folder '${folder}' is in use by ${who}`, {
    details: { folder, owner },
  })
}
