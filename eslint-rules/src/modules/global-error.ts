import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { isGlobalObject } from './global-object.ts'
import { bareExpression, memberName } from './static-value.ts'
import { variableOf } from './variable.ts'

type Scope = TSESLint.Scope.Scope

const errorClasses = new Set([
  'Error',
  'AggregateError',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SuppressedError',
  'SyntaxError',
  'TypeError',
  'URIError',
])

/**
 * The name of the language's error class that an expression stands for, however the file calls it: by its name, as a
 * property of `globalThis`, or by a constant made from either.
 *
 * @returns undefined for everything else, also for a class of that name that the file declares or imports
 */
export function globalErrorClass(expression: TSESTree.Node, scope: Scope, depth = 8): string | undefined {
  if (depth === 0) return undefined
  const node = bareExpression(expression)
  switch (node.type) {
    case 'Identifier':
      return errorClassNamed(node, scope, depth)
    case 'MemberExpression':
      return isGlobalObject(node.object, scope) ? errorClass(memberName(node)) : undefined
    case 'ConditionalExpression':
    case 'LogicalExpression': {
      const choices =
        node.type === 'LogicalExpression' ? [node.left, node.right] : [node.consequent, node.alternate]
      return choices.flatMap(choice => globalErrorClass(choice, scope, depth - 1) ?? [])[0]
    }
    default:
      return undefined
  }
}

function errorClassNamed(node: TSESTree.Identifier, scope: Scope, depth: number): string | undefined {
  const named = variableOf(node, scope)
  if (named === undefined || named.imported !== undefined || named.declaration !== undefined) return undefined
  if (named.value === undefined) return errorClass(node.name)
  if (named.property === undefined) return globalErrorClass(named.value, scope, depth - 1)
  return isGlobalObject(named.value, scope) ? errorClass(named.property) : undefined
}

function errorClass(name: string | undefined): string | undefined {
  return name !== undefined && errorClasses.has(name) ? name : undefined
}
