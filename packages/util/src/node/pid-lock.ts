import { randomBytes } from 'node:crypto'
import { link, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { removeFile } from './atomic-file.ts'
import { parseOwner, type Owner } from './owner.ts'
import { identifyProcess, isProcessAlive } from './process-identity.ts'
import { errnoOf } from './system-error.ts'

/** Either the lock, or the owner that has it; undefined for an owner that cannot be told. */
export type PidLockOutcome = { readonly release: () => Promise<void> } | { readonly busy: Owner | undefined }

/**
 * Takes a lock that is a file with its owner's identity, for systems without flock(1). The file appears complete or
 * not at all (by link(2)), and is taken over when its owner has ended.
 *
 * Weaker than a kernel lock: of three processes that find a dead owner's file within the same few microseconds,
 * two may own the folder.
 */
export async function acquirePidLock(path: string, owner: Owner): Promise<PidLockOutcome> {
  const candidate = `${path}.${randomBytes(8).toString('hex')}`
  const identity = await identifyProcess(owner.pid)
  await writeFile(candidate, `${JSON.stringify({ ...owner, started: identity?.started })}\n`, {
    flag: 'wx',
    mode: 0o600,
  })
  try {
    if (await tryLink(candidate, path)) return { release: () => release(path) }
    const holder = await readOwner(path)
    if (holder === undefined || (await isAlive(holder))) return { busy: holder }
    if (!(await removeStale(path, holder)) || !(await tryLink(candidate, path)))
      return { busy: await readOwner(path) }
    return { release: () => release(path) }
  } finally {
    await unlink(candidate)
  }
}

async function release(path: string): Promise<void> {
  await removeFile(path)
}

async function tryLink(candidate: string, path: string): Promise<boolean> {
  try {
    await link(candidate, path)
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    throw error
  }
}

function isAlive(owner: Owner): Promise<boolean> {
  return isProcessAlive({ pid: owner.pid, started: owner.started ?? '' })
}

/** Moves a dead owner's file out of the way; when it turns out to be a new owner's, puts it back. */
async function removeStale(path: string, holder: Owner): Promise<boolean> {
  const aside = `${path}.${randomBytes(8).toString('hex')}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return true
    throw error
  }
  const moved = await readOwner(aside)
  const isStale = moved?.pid === holder.pid && moved.started === holder.started
  if (!isStale) await tryLink(aside, path)
  await unlink(aside)
  return isStale
}

async function readOwner(path: string): Promise<Owner | undefined> {
  return parseOwner(await readFile(path, 'utf8').catch(() => ''))
}
