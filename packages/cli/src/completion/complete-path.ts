import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Candidate } from './candidate.ts'

/** The files that a begun path can mean; folders end in a slash. Hidden ones only where the dot was typed. */
export function completePath(begun: string, workingDirectory: string): readonly Candidate[] {
  const folder = begun.slice(0, begun.lastIndexOf('/') + 1)
  const name = begun.slice(folder.length)
  return entriesOf(resolve(workingDirectory, folder || '.'))
    .filter(entry => entry.name.startsWith(name) && (name !== '' || !entry.name.startsWith('.')))
    .map(entry => ({ value: `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}` }))
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
