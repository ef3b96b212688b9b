import { open, type FileHandle } from 'node:fs/promises'
import type { CommandError } from './command-error.ts'

/**
 * Opens a file for writing, empty. `isNew` says that it was not there before, so that whoever fails can remove it again.
 *
 * @throws CommandError `SYSTEM_ERROR` when it cannot be made; `failed` says it in the words of the command.
 */
export async function openForWriting(
  path: string,
  failed: (cause: unknown) => CommandError,
): Promise<{ file: FileHandle; isNew: boolean }> {
  try {
    return { file: await open(path, 'wx'), isNew: true }
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    if (!exists) throw failed(error)
  }
  try {
    return { file: await open(path, 'w'), isNew: false }
  } catch (error) {
    throw failed(error)
  }
}
