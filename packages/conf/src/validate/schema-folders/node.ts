import { readdir, readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { SchemaFolder, SchemaFolders } from './schema-folders.ts'

/** Folders below the data folders of the XDG base directory specification. */
export const schemaFolders: SchemaFolders = { standardFolders, readFolder }

function standardFolders(): string[] {
  const { XDG_DATA_HOME: home, XDG_DATA_DIRS: shared } = process.env
  const folders = [
    home || join(homedir(), '.local', 'share'),
    ...(shared || '/usr/local/share:/usr/share').split(':'),
  ]
  return [...new Set(folders.filter(folder => folder !== ''))].map(folder =>
    join(folder, 'libvirt', 'schemas'),
  )
}

async function readFolder(path: string): Promise<SchemaFolder | undefined> {
  const names = await readdir(path).catch(() => [])
  const schemas = names.filter(name => name.endsWith('.rng'))
  if (schemas.length === 0) return undefined
  const files = await Promise.all(
    schemas.map(async name => [name, await readFile(join(path, name))] as const),
  )
  return { path, files: Object.fromEntries(files) }
}
