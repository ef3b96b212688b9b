import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { isGlobalObject } from '../modules/global-object.ts'
import { isImportMeta } from '../modules/loading-call.ts'
import { memberName } from '../modules/static-value.ts'

const nodeGlobals = new Set([
  'process',
  'Buffer',
  'global',
  'require',
  'module',
  'exports',
  '__dirname',
  '__filename',
  'setImmediate',
  'clearImmediate',
])
const nodeMeta = new Set(['dirname', 'filename'])

/** A use of something that only Node has. */
export interface NodeGlobal {
  /** The whole expression. */
  readonly node: TSESTree.Node
  /** How it is written, such as `process` or `import.meta.dirname`. */
  readonly name: string
}

/**
 * The places where a file uses a global variable of Node that nothing in the file declares.
 *
 * @param scope - the global scope of the file
 */
export function nodeGlobalsOf(scope: TSESLint.Scope.Scope): readonly NodeGlobal[] {
  const provided = scope.variables
    .filter(({ defs }) => defs.length === 0)
    .flatMap(({ references }) => references)
  const references = new Set([...scope.through, ...provided].filter(isValue))
  return [...references]
    .map(({ identifier }) => ({
      node: identifier,
      name: 'name' in identifier ? identifier.name : '',
    }))
    .filter(({ name }) => nodeGlobals.has(name))
}

/** The same by way of `globalThis`, and the members of `import.meta` that only Node has. */
export function nodeMember(
  node: TSESTree.MemberExpression,
  scope: TSESLint.Scope.Scope,
): NodeGlobal | undefined {
  const name = memberName(node)
  if (name === undefined) return undefined
  if (isImportMeta(node.object)) return nodeMeta.has(name) ? { node, name: `import.meta.${name}` } : undefined
  return nodeGlobals.has(name) && isGlobalObject(node.object, scope) ? { node, name } : undefined
}

function isValue(reference: TSESLint.Scope.Reference): boolean {
  const isOnlyType = 'isValueReference' in reference && !reference.isValueReference
  return !isOnlyType && reference.identifier.parent.type !== 'TSTypeQuery'
}
