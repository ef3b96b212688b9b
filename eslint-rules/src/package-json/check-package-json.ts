import { dirname } from 'node:path'
import { browserSafeEntries, entryFile } from '../browser/entries.ts'
import { isPath, packageNameOf } from '../modules/specifier.ts'
import { parseManifest, type Manifest } from '../packages/manifest.ts'
import { objectionTexts, objectionTo, type Purpose } from '../packages/objection.ts'
import { jsonLeaves, type JsonLeaf } from './json-leaves.ts'
import { namedPackages } from './named-packages.ts'

/** Something wrong in a package.json. */
export interface PackageJsonProblem {
  /** The rule that it offends, without the plugin's name. */
  readonly rule: 'layers' | 'browser-safe'
  /** For the user, with what would be right. */
  readonly message: string
  /** Offset in the text. */
  readonly offset: number
}

const dependencyLists = new Set([
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
])
const bundledLists = new Set(['bundleDependencies', 'bundledDependencies'])

/**
 * What is wrong in a package.json: dependencies of any kind that the layer table does not allow, also in the `imports`
 * map, and entries declared browser-safe that lead to no source file.
 *
 * @param text - the file's text; nothing is wrong in what is no JSON object
 * @param path - absolute path of the file
 */
export function checkPackageJson(text: string, path: string): readonly PackageJsonProblem[] {
  const manifest = parseManifest(text)
  if (manifest === undefined) return []
  const folder = dirname(path)
  const leaves = jsonLeaves(text)
  return [
    ...leaves.flatMap(leaf => dependencyProblem(leaf, manifest, folder) ?? []),
    ...browserProblems(leaves, manifest, folder),
  ]
}

function dependencyProblem(leaf: JsonLeaf, source: Manifest, folder: string): PackageJsonProblem | undefined {
  const purpose: Purpose = leaf.path[0] === 'devDependencies' ? 'devDependency' : 'source'
  const [objection] = packagesIn(leaf, folder).flatMap(target => objectionTo(source, target, purpose) ?? [])
  if (objection === undefined) return undefined
  const { messageId, data } = objection
  return { rule: 'layers', message: filledIn(objectionTexts[messageId], data), offset: leaf.offset }
}

function packagesIn({ path, value }: JsonLeaf, folder: string): readonly Manifest[] {
  const [list = '', key = '', ...deeper] = path
  if (list === 'imports' && !isPath(value)) {
    const name = packageNameOf(value)
    return name === undefined ? [] : namedPackages(name, '*', folder)
  }
  if (deeper.length > 0) return []
  if (dependencyLists.has(list)) return namedPackages(key, value, folder)
  return bundledLists.has(list) ? [{ name: value }] : []
}

function browserProblems(
  leaves: readonly JsonLeaf[],
  manifest: Manifest,
  folder: string,
): readonly PackageJsonProblem[] {
  const own = { name: String(manifest.name), folder, manifest }
  const missing = browserSafeEntries(manifest).filter(entry => entryFile(own, entry) === undefined)
  return missing.map(entry => {
    const declared = leaves.find(({ path, value }) => path[0] === 'browserSafe' && value === entry)
    const message = `browserSafe names '${entry}', which is no entry of exports with a source file. Name the source file, such as './src/index.ts'.`
    return { rule: 'browser-safe', message, offset: declared?.offset ?? 0 }
  })
}

function filledIn(text: string, data: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => data[name] ?? '')
}
