import { join } from 'node:path'
import { modifiedTime, readText } from './file.ts'

/** The parts of a package.json that the rules read. Nothing in it was checked, except that it is a JSON object. */
export interface Manifest {
  /** The package's name; a package.json without one belongs to the folder above it. */
  readonly name?: unknown
  /** What a driver declares about itself to guestwork. */
  readonly guestwork?: unknown
  /** The entries that the package promises to run in a browser. */
  readonly browserSafe?: unknown
  /** The entries that other packages may import. */
  readonly exports?: unknown
  /** What `#name` means inside the package. */
  readonly imports?: unknown
}

interface CacheEntry {
  readonly modified: number
  readonly manifest: Manifest | undefined
}

const cache = new Map<string, CacheEntry>()

/** The package.json of a folder; undefined where there is none, or none that is a JSON object. */
export function readManifest(folder: string): Manifest | undefined {
  const path = join(folder, 'package.json')
  const modified = modifiedTime(path)
  if (modified === undefined) return undefined
  const cached = cache.get(path)
  if (cached?.modified === modified) return cached.manifest
  const manifest = parseManifest(readText(path) ?? '')
  cache.set(path, { modified, manifest })
  return manifest
}

/** The object that a package.json's text stands for; undefined where it is none. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Whether a value is an object with properties, and no array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
