import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { bareExpression, memberName } from './static-value.ts'
import { declaredVariable, variableOf } from './variable.ts'

type Scope = TSESLint.Scope.Scope

/**
 * Whether a function rejects a promise: `Promise.reject`, the second parameter of a promise's executor, or the
 * `reject` of `Promise.withResolvers()`.
 */
export function isRejection(callee: TSESTree.Node, scope: Scope): boolean {
  const node = bareExpression(callee)
  if (node.type === 'MemberExpression') return isPromise(node.object) && memberName(node) === 'reject'
  return node.type === 'Identifier' && (isExecutorParameter(node, scope) || isResolver(node, scope))
}

function isExecutorParameter(node: TSESTree.Identifier, scope: Scope): boolean {
  const definition = declaredVariable(node.name, scope)?.defs[0]
  if (definition?.type !== 'Parameter') return false
  const executor = definition.node
  const isExecutor = executor.parent.type === 'NewExpression' && isPromise(executor.parent.callee)
  return isExecutor && executor.params[1] === definition.name
}

function isResolver(node: TSESTree.Identifier, scope: Scope): boolean {
  const named = variableOf(node, scope)
  if (named?.property !== 'reject' || named.value?.type !== 'CallExpression') return false
  const { callee } = named.value
  return (
    callee.type === 'MemberExpression' && isPromise(callee.object) && memberName(callee) === 'withResolvers'
  )
}

function isPromise(node: TSESTree.Node): boolean {
  return node.type === 'Identifier' && node.name === 'Promise'
}
