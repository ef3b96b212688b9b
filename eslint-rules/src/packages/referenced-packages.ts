import { dirname, join } from 'node:path'
import { conditionalTargets } from './conditional-targets.ts'
import { isPath, packageNameOf, pathOf } from '../modules/specifier.ts'
import { installedPackage, isSamePackage, packageAt, type Package } from './find-package.ts'
import type { Manifest } from './manifest.ts'
import { realPath } from './real-path.ts'

/** Another package that a specifier leads to. */
export interface ReferencedPackage {
  /** Its package.json, or its name alone where it is not installed. */
  readonly manifest: Manifest
  /** Whether the specifier is a path to a file inside it. */
  readonly byPath: boolean
}

/**
 * The other packages that a specifier leads to. They can be several: an entry of the `imports` map has a target for
 * each condition, and an installed package can bear another name than the one that it is imported by.
 *
 * @param from - absolute path of the file that names it
 * @param source - the package that the file belongs to
 */
export function referencedPackages(
  specifier: string,
  from: string,
  source: Package,
): readonly ReferencedPackage[] {
  if (specifier.startsWith('#')) {
    return conditionalTargets(source.manifest.imports, specifier)
      .filter(target => !target.startsWith('#'))
      .flatMap(target => referencedPackages(target, join(source.folder, 'package.json'), source))
  }
  return isPath(specifier) ? packageByPath(specifier, from, source) : packagesByName(specifier, from, source)
}

function packageByPath(specifier: string, from: string, source: Package): readonly ReferencedPackage[] {
  const path = pathOf(specifier, join(realPath(dirname(from)), 'module'))
  const target = path === undefined ? undefined : packageAt(realPath(path))
  if (target === undefined || isSamePackage(target, source)) return []
  return [{ manifest: target.manifest, byPath: true }]
}

function packagesByName(specifier: string, from: string, source: Package): readonly ReferencedPackage[] {
  const name = packageNameOf(specifier)
  if (name === undefined || name === source.name) return []
  const installed = installedPackage(name, dirname(from))
  const manifests = [{ name }, ...(installed === undefined ? [] : [installed.manifest])]
  return manifests.map(manifest => ({ manifest, byPath: false }))
}
