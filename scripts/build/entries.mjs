import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The condition in `exports` and `imports` that leads to the source of an entry. */
const sourceCondition = '@guestwork/source'

/**
 * @typedef {object} Entry
 * @property {string} source Path of the TypeScript file, from the package's folder: `./src/index.ts`.
 * @property {string} output Path of the bundle, from the package's folder: `./dist/index.js`.
 */

/**
 * What a package asks to have bundled: each place in its `exports` and `imports` maps with the conditions
 * `@guestwork/source` (the source) and `default` (the bundle).
 *
 * @param {import('../workspace.mjs').WorkspacePackage} workspacePackage
 * @returns {Entry[]}
 */
export function bundleEntries({ folder, path, manifest }) {
  const entries = [...entriesIn(manifest.exports), ...entriesIn(manifest.imports)]
  for (const { source } of entries) {
    if (!existsSync(join(path, source)))
      throw new Error(`${folder}/package.json names ${source}, which does not exist`)
  }
  return entries
}

/**
 * @param {unknown} map
 * @returns {Entry[]}
 */
function entriesIn(map) {
  if (typeof map !== 'object' || map === null) return []
  const conditions = new Map(Object.entries(map))
  const source = conditions.get(sourceCondition)
  const output = conditions.get('default')
  if (typeof source === 'string' && typeof output === 'string') return [{ source, output }]
  return [...conditions.values()].flatMap(entriesIn)
}
