import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { isVirtError } from '@guestwork/util'
import { readFileLimited, systemError, writeFileAtomically } from '@guestwork/util/node'
import type { SaveFiles } from './save-files.ts'

/** The name of this machine. */
export function hostName(): string {
  return hostname()
}

/** Files of this machine. */
export const saveFiles: SaveFiles = {
  absolutePath: path => resolve(path),
  read: (path, maximumBytes, message) => inOtherWords(message, readFileLimited(path, maximumBytes)),
  write: (path, content, message) => inOtherWords(message, writeFileAtomically(path, content)),
}

async function inOtherWords<T>(message: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const cause = isVirtError(error) && error.cause !== undefined ? error.cause : error
    throw systemError(message, cause, { domain: 'TEST' })
  }
}
