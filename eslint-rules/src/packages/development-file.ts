import { relative } from 'node:path'
import type { Package } from './find-package.ts'

/**
 * Whether a file of a package is not meant to be published: a test, what belongs to tests, or the configuration of a
 * tool, by its folder or its ending.
 */
export function isDevelopmentFile(path: string, { folder }: Package): boolean {
  const inside = relative(folder, path).replaceAll('\\', '/')
  return /(?:^|\/)(?:tests?|__tests__)\//.test(inside) || /\.(?:test|spec|config)\.[cm]?[jt]sx?$/.test(inside)
}
