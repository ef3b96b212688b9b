import { join, relative } from 'node:path'
import { isPath, entryOf, packageNameOf, pathOf } from '../modules/specifier.ts'
import { conditionalTargets } from '../packages/conditional-targets.ts'
import type { Package } from '../packages/find-package.ts'
import { absentInBrowser, browserSafeEntries, entryFile } from './entries.ts'
import { moduleImports, type Parser } from './module-imports.ts'
import { existingModule, sourceOfTarget } from './source-file.ts'

/**
 * How a module comes to be loaded in a browser: the files from a browser-safe entry of its package to the module
 * itself, along the fewest imports.
 *
 * @param path - absolute path of the module
 * @returns paths from the package's folder, the entry first; undefined for a module that no such entry reaches
 */
export function chainFromEntry(path: string, own: Package, parser: Parser): readonly string[] | undefined {
  const entries = browserSafeEntries(own.manifest).flatMap(entry => entryFile(own, entry) ?? [])
  const importers = new Map<string, string | undefined>(entries.map(entry => [entry, undefined]))
  for (const [module] of importers) {
    if (module === path)
      return chain(path, importers).map(step => relative(own.folder, step).replaceAll('\\', '/'))
    for (const specifier of moduleImports(module, parser)) {
      for (const imported of modulesOf(specifier, module, own)) {
        if (!importers.has(imported)) importers.set(imported, module)
      }
    }
  }
  return undefined
}

/** What a specifier of the `imports` map stands for in a browser, as the map says it. */
export function browserTargets(specifier: string, { manifest }: Package): readonly string[] {
  return conditionalTargets(manifest.imports, specifier, absentInBrowser)
}

function chain(path: string, importers: ReadonlyMap<string, string | undefined>): readonly string[] {
  const importer = importers.get(path)
  return importer === undefined ? [path] : [...chain(importer, importers), path]
}

/** The modules of the same package that a specifier stands for in a browser. */
function modulesOf(specifier: string, from: string, own: Package): readonly string[] {
  if (isPath(specifier)) {
    const path = pathOf(specifier, from)
    const module = path === undefined ? undefined : existingModule(path)
    return module === undefined || !isInside(module, own) ? [] : [module]
  }
  const targets = specifier.startsWith('#') ? browserTargets(specifier, own) : ownTargets(specifier, own)
  return targets.filter(isPath).flatMap(target => sourceOfTarget(own.folder, target) ?? [])
}

function ownTargets(specifier: string, { name, manifest }: Package): readonly string[] {
  return packageNameOf(specifier) === name
    ? conditionalTargets(manifest.exports, entryOf(specifier), absentInBrowser)
    : []
}

function isInside(path: string, { folder }: Package): boolean {
  return path.startsWith(join(folder, '/'))
}
