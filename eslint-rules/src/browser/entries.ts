import { conditionalTargets } from '../packages/conditional-targets.ts'
import type { Package } from '../packages/find-package.ts'
import { isRecord, type Manifest } from '../packages/manifest.ts'
import { sourceOfTarget } from './source-file.ts'

/** Conditions of `exports` and `imports` that a browser, or a bundler for browsers, never takes. */
export const absentInBrowser = ['node', 'node-addons', 'bun', 'deno', 'require', 'types'] as const

/**
 * The entries that a package promises to run in a browser: the field `browserSafe` of its package.json. Each is a key
 * of its `exports`, such as `.` or `./domain`, or the path of a source file; `true` stands for all of `exports`.
 */
export function browserSafeEntries({ browserSafe, exports }: Manifest): readonly string[] {
  if (Array.isArray(browserSafe)) return browserSafe.filter(entry => typeof entry === 'string')
  if (browserSafe !== true) return []
  const isMap = isRecord(exports) && Object.keys(exports).every(key => key.startsWith('.'))
  return isMap ? Object.keys(exports).filter(key => !key.endsWith('.json')) : ['.']
}

/** The source file of a browser-safe entry; undefined where it cannot be told. */
export function entryFile({ folder, manifest }: Package, entry: string): string | undefined {
  const targets = conditionalTargets(manifest.exports, entry, absentInBrowser)
  const [first] = (targets.length === 0 ? [entry] : targets).flatMap(
    target => sourceOfTarget(folder, target) ?? [],
  )
  return first
}
