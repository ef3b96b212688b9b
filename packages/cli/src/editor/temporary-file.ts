import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDocument } from '../commands/arguments/document-file.ts'

/** A document in a file that only the user can read. */
export interface TemporaryFile {
  /** Its path; it ends in `.xml`. */
  readonly path: string
  /** What is in it now. */
  read(): Promise<string>
}

/** Lends a file, mode 0600 in a folder of mode 0700; it is gone afterwards, whatever happens. */
export async function withTemporaryFile<T>(
  text: string,
  use: (file: TemporaryFile) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gw-edit-'))
  try {
    const path = join(folder, 'document.xml')
    await writeFile(path, text, { mode: 0o600, flag: 'wx' })
    return await use({ path, read: () => readDocument(path) })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
