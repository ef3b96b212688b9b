import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { bareExpression, memberName } from './static-value.ts'
import { variableOf } from './variable.ts'

type Scope = TSESLint.Scope.Scope

const mockObjects = new Set(['vi', 'vitest', 'jest', 'mock'])
const mockMethods = new Set([
  'mock',
  'doMock',
  'unmock',
  'dontMock',
  'doUnmock',
  'deepUnmock',
  'setMock',
  'importActual',
  'importMock',
  'requireActual',
  'requireMock',
  'unstable_mockModule',
  'module',
])

/**
 * The argument of a call that names a module: `require()` by any name that the file gives it, `require.resolve()`,
 * `createRequire(…)()`, `import.meta.resolve()`, and the mocking functions of vitest, jest and node:test.
 *
 * @returns undefined for every other call
 */
export function loadedModule(call: TSESTree.CallExpression, scope: Scope): TSESTree.Node | undefined {
  const callee = bareExpression(call.callee)
  return isRequire(callee, scope) || isResolve(callee, scope) || isMock(callee)
    ? call.arguments[0]
    : undefined
}

/** The first argument of `new URL(…, import.meta.url)`, which names a file beside this one. */
export function urlBesideModule({
  callee,
  arguments: [path, base],
}: TSESTree.NewExpression): TSESTree.Node | undefined {
  if (callee.type !== 'Identifier' || callee.name !== 'URL' || base?.type !== 'MemberExpression')
    return undefined
  return isImportMeta(base.object) && memberName(base) === 'url' ? path : undefined
}

/** Whether an expression is `import.meta`. */
export function isImportMeta(node: TSESTree.Node): boolean {
  return node.type === 'MetaProperty' && node.meta.name === 'import'
}

function isRequire(callee: TSESTree.Node, scope: Scope, depth = 8): boolean {
  if (depth === 0) return false
  if (callee.type === 'MemberExpression') return memberName(callee) === 'require'
  if (callee.type === 'CallExpression') return isCreateRequire(bareExpression(callee.callee), scope)
  if (callee.type !== 'Identifier') return false
  const named = variableOf(callee, scope)
  if (named?.value === undefined) return callee.name === 'require'
  if (named.property !== undefined) return named.property === 'require'
  return isRequire(bareExpression(named.value), scope, depth - 1)
}

function isCreateRequire(callee: TSESTree.Node, scope: Scope): boolean {
  if (callee.type === 'MemberExpression') return memberName(callee) === 'createRequire'
  if (callee.type !== 'Identifier') return false
  const named = variableOf(callee, scope)
  if (named?.property !== undefined) return named.property === 'createRequire'
  if (named?.imported?.type !== 'ImportSpecifier') return callee.name === 'createRequire'
  return importedName(named.imported) === 'createRequire'
}

function isResolve(callee: TSESTree.Node, scope: Scope): boolean {
  if (callee.type !== 'MemberExpression' || memberName(callee) !== 'resolve') return false
  const object = bareExpression(callee.object)
  return isImportMeta(object) || isRequire(object, scope)
}

function isMock(callee: TSESTree.Node): boolean {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false
  return mockObjects.has(callee.object.name) && mockMethods.has(memberName(callee) ?? '')
}

/** The name under which another module exports what is imported here. */
export function importedName({ imported }: TSESTree.ImportSpecifier): string {
  return imported.type === 'Identifier' ? imported.name : imported.value
}
