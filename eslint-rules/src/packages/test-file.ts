import { relative } from 'node:path'
import type { Package } from './find-package.ts'

/** Whether a file of a package is a test or belongs to one, and so is not published: by its folder or its ending. */
export function isTestFile(path: string, { folder }: Package): boolean {
  const inside = relative(folder, path).replaceAll('\\', '/')
  return /(?:^|\/)(?:tests?|__tests__)\//.test(inside) || /\.(?:test|spec)\.[cm]?[jt]sx?$/.test(inside)
}
