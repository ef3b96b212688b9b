import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { isVirtError } from '@guestwork/util'
import type { SaveFiles } from './save-files.ts'

/** The name of this machine. */
export function hostName(): string {
  return hostname()
}

/** Files of this machine. What works with them is loaded with the first one: connections that need none do not wait for it. */
export const saveFiles: SaveFiles = {
  absolutePath: path => resolve(path),
  async read(path, maximumBytes, message) {
    const { readFileLimited } = await import('@guestwork/util/node')
    return inOtherWords(message, readFileLimited(path, maximumBytes))
  },
  async write(path, content, message) {
    const { writeFileAtomically } = await import('@guestwork/util/node')
    return inOtherWords(message, writeFileAtomically(path, content))
  },
}

async function inOtherWords<T>(message: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const { systemError } = await import('@guestwork/util/node')
    const cause = isVirtError(error) && error.cause !== undefined ? error.cause : error
    throw systemError(message, cause, { domain: 'TEST' })
  }
}
