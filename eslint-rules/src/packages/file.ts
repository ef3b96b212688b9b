import { readFileSync, statSync } from 'node:fs'

/** When a file changed last, in milliseconds since the epoch; undefined where there is no file. */
export function modifiedTime(path: string): number | undefined {
  try {
    const status = statSync(path, { throwIfNoEntry: false })
    return status?.isFile() === true ? status.mtimeMs : undefined
  } catch {
    return undefined
  }
}

/** The text of a file; undefined where it cannot be read. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
