import { dirname, join } from 'node:path'
import { readManifest, type Manifest } from './manifest.ts'
import { realPath } from './real-path.ts'

/** A package on disk. */
export interface Package {
  /** The name in its package.json. */
  readonly name: string
  /** Absolute path of the folder that holds its package.json, as it was reached. */
  readonly folder: string
  /** Its package.json. */
  readonly manifest: Manifest
}

/**
 * The package that a path lies in: the nearest package.json upward, from the path itself, that has a name.
 * The path need not exist.
 *
 * @param path - absolute path of a file or folder
 */
export function packageAt(path: string): Package | undefined {
  const found = packageIn(path)
  if (found !== undefined) return found
  const parent = dirname(path)
  return parent === path ? undefined : packageAt(parent)
}

/**
 * The package that Node would load for a name: the nearest `node_modules` upward that has it.
 *
 * @param name - a package's name, with its scope
 * @param from - absolute path of the file or folder that asks
 */
export function installedPackage(name: string, from: string): Package | undefined {
  const found = packageIn(join(from, 'node_modules', name))
  if (found !== undefined) return found
  const parent = dirname(from)
  return parent === from ? undefined : installedPackage(name, parent)
}

/** Whether two packages are one folder, by whatever links each was reached. */
export function isSamePackage(one: Package, other: Package): boolean {
  return one.folder === other.folder || realPath(one.folder) === realPath(other.folder)
}

function packageIn(folder: string): Package | undefined {
  const manifest = readManifest(folder)
  return typeof manifest?.name === 'string' ? { name: manifest.name, folder, manifest } : undefined
}
