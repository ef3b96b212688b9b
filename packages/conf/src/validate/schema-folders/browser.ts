import type { SchemaFolders } from './schema-folders.ts'

/** A browser has no folders. */
export const schemaFolders: SchemaFolders = {
  standardFolders: () => [],
  readFolder: () => Promise.resolve(undefined),
}
