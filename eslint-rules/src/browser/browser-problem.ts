import { isBuiltin } from 'node:module'
import { dirname } from 'node:path'
import { entryOf, isPath, packageNameOf } from '../modules/specifier.ts'
import { installedPackage, type Package } from '../packages/find-package.ts'
import { isRecord } from '../packages/manifest.ts'
import { browserSafeEntries } from './entries.ts'
import { browserTargets } from './reachable-modules.ts'

/** Why a module that a browser loads may not import something. */
export type BrowserProblem = 'builtin' | 'unsafe' | 'unmapped'

/**
 * What is wrong with an import in a module that a browser loads: it is a module of Node, an entry of a guestwork
 * package that is not declared browser-safe, or an entry of the `imports` map that has nothing for a browser.
 *
 * @param from - absolute path of the module
 */
export function browserProblem(specifier: string, from: string, own: Package): BrowserProblem | undefined {
  if (specifier.startsWith('#')) {
    const targets = browserTargets(specifier, own)
    if (targets.length === 0) return 'unmapped'
    return targets
      .filter(target => !isPath(target))
      .flatMap(target => namedProblem(target, from, own) ?? [])[0]
  }
  return isPath(specifier) ? undefined : namedProblem(specifier, from, own)
}

function namedProblem(specifier: string, from: string, own: Package): BrowserProblem | undefined {
  if (isBuiltin(specifier) || specifier.startsWith('node:')) return 'builtin'
  const name = packageNameOf(specifier)
  if (name === undefined || name === own.name) return undefined
  const target = installedPackage(name, dirname(from))?.manifest
  const isOurs =
    name.startsWith('@guestwork/') || isRecord(target?.guestwork) || target?.browserSafe !== undefined
  if (target === undefined || !isOurs) return undefined
  return browserSafeEntries(target).includes(entryOf(specifier)) ? undefined : 'unsafe'
}
