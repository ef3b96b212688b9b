import type { SchemaFiles } from '../schema-files.ts'

/** Schemas and where they were found. */
export interface SchemaFolder {
  /** The path of the folder. */
  readonly path: string
  /** What is in it. */
  readonly files: SchemaFiles
}

/** Where schemas are found on this platform. */
export interface SchemaFolders {
  /** The folders that are looked into, the first with a schema counts; empty where there is no file system. */
  standardFolders(): readonly string[]
  /** The schemas in a folder; undefined where it cannot be read or has none. */
  readFolder(path: string): Promise<SchemaFolder | undefined>
}
