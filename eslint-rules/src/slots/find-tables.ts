import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { bareExpression, memberName } from '../modules/static-value.ts'
import { variableOf } from '../modules/variable.ts'
import { isTableType } from './table-type.ts'

type Scope = TSESLint.Scope.Scope

const families = new Set([
  'hypervisor',
  'network',
  'interface',
  'storage',
  'nodeDevice',
  'nwfilter',
  'secret',
  'stream',
])

/** Whether an object is written as a slot table: by `satisfies`, by `as`, or as a variable of such a type. */
export function isTypedTable(object: TSESTree.ObjectExpression, scope: Scope): boolean {
  let node: TSESTree.Node = object
  for (let { parent } = object; isWrapper(parent, node); { parent } = node) {
    if (parent.type !== 'CallExpression' && isTableType(parent.typeAnnotation, scope)) return true
    node = parent
  }
  if (node.parent.type !== 'VariableDeclarator') return false
  const annotation = node.parent.id.typeAnnotation?.typeAnnotation
  return annotation !== undefined && isTableType(annotation, scope)
}

/** The slot tables that a call of `defineDriver` gets, written in the call or as constants of the same file. */
export function tablesOfDriver(
  call: TSESTree.CallExpression,
  scope: Scope,
): readonly TSESTree.ObjectExpression[] {
  const callee = bareExpression(call.callee)
  const name =
    callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' && callee.name
  const definition = call.arguments[0] === undefined ? undefined : objectOf(call.arguments[0], scope)
  if (name !== 'defineDriver' || definition === undefined) return []
  return definition.properties.flatMap(member => {
    const isFamily =
      member.type === 'Property' && member.key.type === 'Identifier' && families.has(member.key.name)
    return isFamily ? (objectOf(member.value, scope) ?? []) : []
  })
}

/** The object that an expression is, or that the constant is which it names; also inside `Object.freeze()`. */
export function objectOf(
  expression: TSESTree.Node,
  scope: Scope,
  depth = 8,
): TSESTree.ObjectExpression | undefined {
  const node = bareExpression(expression)
  if (node.type === 'ObjectExpression') return node
  const inner = node.type === 'Identifier' ? variableOf(node, scope)?.value : frozen(node)
  return inner === undefined || depth === 0 ? undefined : objectOf(inner, scope, depth - 1)
}

type Wrapper =
  | TSESTree.TSAsExpression
  | TSESTree.TSSatisfiesExpression
  | TSESTree.TSTypeAssertion
  | TSESTree.CallExpression

function isWrapper(node: TSESTree.Node, inner: TSESTree.Node): node is Wrapper {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return true
    default:
      return frozen(node) === inner
  }
}

function frozen(node: TSESTree.Node): TSESTree.Node | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined
  return memberName(node.callee) === 'freeze' ? node.arguments[0] : undefined
}
