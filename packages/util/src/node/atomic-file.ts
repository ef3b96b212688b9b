import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { open, readdir, rename, stat, unlink, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isVirtError, VirtError } from '@guestwork/util'
import { identifyProcess } from './process-identity.ts'
import { errnoOf, systemError } from './system-error.ts'

const leftover = /^\..+\.(\d+)-[0-9a-f]{16}\.guestwork-tmp$/
const hour = 3_600_000
const readFlags =
  process.platform === 'win32' ? constants.O_RDONLY : constants.O_RDONLY | constants.O_NONBLOCK

/** How {@link writeFileAtomically} writes. */
export interface WriteFileOptions {
  /** The permissions of the file, whatever the umask; 0600 when left out. */
  readonly mode?: number | undefined
  /**
   * Whether the content also survives a crash of the machine; it does when left out. False saves the time that a disk needs,
   * for what means nothing after the next boot.
   */
  readonly durable?: boolean | undefined
}

/**
 * Writes a file so that readers and crashes see the old content or the new one, never a part (`virFileRewrite`): a
 * temporary file beside it, flushed to the disk, takes its name, and the folder is flushed too.
 *
 * A writer that is killed leaves a file `.NAME.PID-RANDOM.guestwork-tmp`: see {@link removeLeftovers}.
 *
 * @throws VirtError `SYSTEM_ERROR` with `path` in the details; the old file is then still there.
 */
export async function writeFileAtomically(
  path: string,
  data: string | Uint8Array,
  options: WriteFileOptions = {},
): Promise<void> {
  const name = `.${basename(path)}.${String(process.pid)}-${randomBytes(8).toString('hex')}.guestwork-tmp`
  const temporary = join(dirname(path), name)
  try {
    await writeNew(temporary, data, options)
    await rename(temporary, path)
    if (options.durable !== false) await syncFolder(dirname(path))
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw systemError(`cannot write file '${path}'`, error, { details: { path } })
  }
}

/**
 * Removes a file and makes that durable.
 *
 * @returns Whether it was there.
 * @throws VirtError `SYSTEM_ERROR` when it cannot be removed.
 */
export async function removeFile(path: string): Promise<boolean> {
  try {
    await unlink(path)
    await syncFolder(dirname(path))
    return true
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false
    throw systemError(`cannot remove file '${path}'`, error, { details: { path } })
  }
}

/** What {@link readFileLimited} reads. */
export interface ReadFileOptions {
  /**
   * Also pipes and devices, such as `/dev/stdin`, waiting for whoever writes to them: for files that a user names. False when
   * left out.
   */
  readonly pipes?: boolean
}

/**
 * Reads a file of limited size (`virFileReadAll`). Does not hang on a pipe or device of that name unless it is to read them.
 *
 * @param maximumBytes - The largest size allowed.
 * @throws VirtError `SYSTEM_ERROR` when it cannot be read or is too large, with `path` and `errno` in the details (`ENOENT`
 * when it is missing, `EFBIG` when too large).
 */
export async function readFileLimited(
  path: string,
  maximumBytes: number,
  { pipes = false }: ReadFileOptions = {},
): Promise<Buffer> {
  const file = await open(path, pipes ? constants.O_RDONLY : readFlags).catch((cause: unknown) => {
    throw systemError(`Failed to open file '${path}'`, cause, { details: { path } })
  })
  try {
    if (!pipes && !(await file.stat()).isFile()) throw unreadable(path, 'is no regular file', 'EINVAL')
    return await readUpTo(file, path, maximumBytes)
  } catch (error) {
    throw isVirtError(error)
      ? error
      : systemError(`Failed to read file '${path}'`, error, { details: { path } })
  } finally {
    await file.close()
  }
}

/**
 * Removes the temporary files of writers that were killed: those whose process has ended, and those older than an hour.
 *
 * @returns The names of the files that were removed.
 * @throws VirtError `SYSTEM_ERROR` when the folder cannot be read.
 */
export async function removeLeftovers(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw systemError(`cannot open directory '${folder}'`, cause, { details: { path: folder } })
  })
  const removed: string[] = []
  for (const name of names) {
    const pid = Number(leftover.exec(name)?.[1] ?? 0)
    if (pid > 0 && (await isAbandoned(join(folder, name), pid)) && (await removeFile(join(folder, name))))
      removed.push(name)
  }
  return removed
}

async function isAbandoned(path: string, pid: number): Promise<boolean> {
  if (pid !== process.pid && (await identifyProcess(pid)) === undefined) return true
  const modified = (await stat(path).catch(() => undefined))?.mtimeMs
  return modified !== undefined && Date.now() - modified > hour
}

async function writeNew(
  path: string,
  data: string | Uint8Array,
  { mode = 0o600, durable = true }: WriteFileOptions,
): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.chmod(mode)
    await file.writeFile(data)
    if (durable) await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes a rename or removal durable. Windows cannot flush folders, nor can some network file systems (`EINVAL`). */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (errnoOf(error) !== 'EINVAL') throw error
  } finally {
    await handle.close()
  }
}

async function readUpTo(file: FileHandle, path: string, maximumBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for (;;) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(65536) })
    if (bytesRead === 0) return Buffer.concat(chunks)
    length += bytesRead
    if (length > maximumBytes) throw unreadable(path, `is larger than ${String(maximumBytes)} bytes`, 'EFBIG')
    chunks.push(buffer.subarray(0, bytesRead))
  }
}

function unreadable(path: string, problem: string, errno: string): VirtError {
  return new VirtError('SYSTEM_ERROR', `Failed to read file '${path}': it ${problem}`, {
    details: { path, errno },
  })
}
