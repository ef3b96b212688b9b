import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { bareExpression, memberName } from './static-value.ts'
import { variableOf } from './variable.ts'

const globalObjects = new Set(['globalThis', 'global', 'window', 'self'])

/** Whether an expression is `globalThis` or one of its older names, also by way of a constant. */
export function isGlobalObject(expression: TSESTree.Node, scope: TSESLint.Scope.Scope, depth = 8): boolean {
  if (depth === 0) return false
  const node = bareExpression(expression)
  if (node.type === 'MemberExpression') {
    return globalObjects.has(memberName(node) ?? '') && isGlobalObject(node.object, scope, depth - 1)
  }
  if (node.type !== 'Identifier') return false
  const named = variableOf(node, scope)
  if (named?.value !== undefined) {
    return named.property === undefined && isGlobalObject(named.value, scope, depth - 1)
  }
  const isDeclared = named === undefined || named.imported !== undefined || named.declaration !== undefined
  return !isDeclared && globalObjects.has(node.name)
}
