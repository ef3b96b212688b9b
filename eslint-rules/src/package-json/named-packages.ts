import { resolve } from 'node:path'
import { installedPackage, packageAt } from '../packages/find-package.ts'
import type { Manifest } from '../packages/manifest.ts'
import { realPath } from '../packages/real-path.ts'
import { isPath, packageNameOf } from '../modules/specifier.ts'

/**
 * The packages that one entry of a dependency list stands for: the one of that name, the one that an alias names
 * (`npm:@guestwork/driver-qemu@1`), the one in the folder that a path names (`file:../driver-qemu`), and whatever is
 * installed under the name.
 *
 * @param name - the key in the list
 * @param range - the value: a range, an alias, a path or a URL
 * @param folder - absolute path of the folder of the package.json
 */
export function namedPackages(name: string, range: string, folder: string): readonly Manifest[] {
  const installed = installedPackage(name, folder)?.manifest
  return [{ name }, ...aimedAt(range, folder), ...(installed === undefined ? [] : [installed])]
}

function aimedAt(range: string, folder: string): readonly Manifest[] {
  const aim = range.replace(/^(?:npm|jsr|workspace|file|link|portal):/, '')
  if (isPath(aim) || /^(?:file|link|portal):/.test(range)) {
    const target = packageAt(realPath(resolve(folder, aim)))
    return target === undefined ? [] : [target.manifest]
  }
  const alias = aim === range ? undefined : packageNameOf(aim)?.replace(/(?!^)@.*$/, '')
  return alias === undefined ? [] : [{ name: alias }]
}
