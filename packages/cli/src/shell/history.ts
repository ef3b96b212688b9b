import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isVirtError } from '@guestwork/util'
import { readFileLimited, userDirectories, writeFileAtomically } from '@guestwork/util/node'

const maximumLines = 500
const maximumBytes = 2 ** 20

/** What was typed, oldest first. */
export interface History {
  /** The lines, the last one being the newest. */
  readonly lines: readonly string[]
  /** Takes in a line, unless it repeats the last one. */
  add(line: string): void
  /** Writes it where the next shell finds it, readable by its owner only. A folder that cannot be written keeps none. */
  save(): Promise<void>
}

/** The history of the user's shells. */
export async function openHistory(env: Readonly<Record<string, string | undefined>>): Promise<History> {
  const folder = userDirectories('guestwork', env).cache
  const file = join(folder, 'history')
  const lines = await readLines(file)
  return {
    lines,
    add(line) {
      if (lines.at(-1) !== line) lines.push(line)
    },
    async save() {
      const text = lines.slice(-maximumLines).map(line => `${line}\n`)
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFileAtomically(file, text.join(''), { mode: 0o600 })
      } catch {
        // A shell without a history is still a shell.
      }
    },
  }
}

async function readLines(file: string): Promise<string[]> {
  try {
    return (await readFileLimited(file, maximumBytes))
      .toString('utf8')
      .split('\n')
      .filter(line => line !== '')
  } catch (error) {
    if (isVirtError(error, 'SYSTEM_ERROR')) return []
    throw error
  }
}
