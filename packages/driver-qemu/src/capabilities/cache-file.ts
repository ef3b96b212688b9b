import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readFileLimited, writeFileAtomically } from '@guestwork/util/node'
import { isRecord } from '../qmp/value.ts'

const sizeLimit = 4 * 1024 * 1024

/** A file that keeps what was found out about a program until one of the circumstances changes. */
export interface CacheFile {
  /** The folder; made when it is missing. */
  readonly folder: string
  /** What kind of thing is kept: `probe`. */
  readonly kind: string
  /** The program's path; each has a file of its own. */
  readonly program: string
  /** All circumstances that the value depends on; the value is only good while they are the same. */
  readonly circumstances: string
}

/** What is kept, or undefined when there is nothing, nothing that is still good, or nothing that can be read. */
export async function readCache(file: CacheFile): Promise<unknown> {
  try {
    const content: unknown = JSON.parse((await readFileLimited(pathOf(file), sizeLimit)).toString('utf8'))
    return isRecord(content) && content['circumstances'] === file.circumstances ? content['value'] : undefined
  } catch {
    return undefined
  }
}

/** Keeps a value. A folder that cannot be written only means that it is found out again. */
export async function writeCache(file: CacheFile, value: object): Promise<void> {
  try {
    await mkdir(file.folder, { recursive: true, mode: 0o700 })
    await writeFileAtomically(pathOf(file), JSON.stringify({ circumstances: file.circumstances, value }))
  } catch {
    return
  }
}

function pathOf({ folder, kind, program }: CacheFile): string {
  return join(folder, `${kind}-${createHash('sha256').update(program).digest('hex').slice(0, 32)}.json`)
}
