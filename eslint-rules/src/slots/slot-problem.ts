import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { importedName } from '../modules/loading-call.ts'
import { bareExpression, memberName } from '../modules/static-value.ts'
import { variableOf } from '../modules/variable.ts'

/** The texts of what can be wrong with an entry of a slot table. */
export const slotTexts = {
  name: "The slot {{slot}} holds '{{found}}'. Name its function '{{expected}}', so that one search finds a slot in every driver.",
  alias: "The slot {{slot}} holds '{{found}}' under another name. Name the function itself '{{expected}}'.",
  inline:
    "The slot {{slot}} is written inside the table. Name the function '{{expected}}' and put it in the file of its facet.",
  member:
    "The slot {{slot}} holds a member of another object. Import the function '{{expected}}' by its name.",
  expression: "The slot {{slot}} must hold the function '{{expected}}', at most wrapped in {{wrappers}}.",
  empty: 'The slot {{slot}} is empty. Leave it out of the table: core then says that it is not supported.',
  computed: 'Write the names of slots out, so that a search finds them.',
} as const

/** A text of {@link slotTexts}, and where the entry is wrong. */
export interface SlotProblem {
  /** The text. */
  readonly messageId: keyof typeof slotTexts
  /** What to underline. */
  readonly node: TSESTree.Node
  /** What the entry holds, where it has a name. */
  readonly found?: string
}

/**
 * What is wrong with the value of a slot.
 *
 * @param value - the value in the table
 * @param expected - the name that the slot's function has to have
 * @param wrappers - names of functions whose last argument is the slot's function
 */
export function slotProblem(
  value: TSESTree.Node,
  expected: string,
  wrappers: readonly string[],
  scope: TSESLint.Scope.Scope,
): SlotProblem | undefined {
  const node = bareExpression(value)
  switch (node.type) {
    case 'Identifier':
      return nameProblem(node, expected, scope)
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return { messageId: 'inline', node }
    case 'MemberExpression':
      return { messageId: 'member', node }
    case 'Literal':
      return { messageId: node.value === null ? 'empty' : 'expression', node }
    case 'CallExpression': {
      const implementation = node.arguments.at(-1)
      const isWrapped = implementation !== undefined && wrappers.includes(calledName(node, scope) ?? '')
      return isWrapped ? slotProblem(implementation, expected, [], scope) : { messageId: 'expression', node }
    }
    default:
      return { messageId: 'expression', node }
  }
}

function nameProblem(
  node: TSESTree.Identifier,
  expected: string,
  scope: TSESLint.Scope.Scope,
): SlotProblem | undefined {
  if (node.name === 'undefined') return { messageId: 'empty', node }
  if (node.name !== expected) return { messageId: 'name', node, found: node.name }
  const named = variableOf(node, scope)
  const original =
    named?.imported?.type === 'ImportSpecifier' ? importedName(named.imported) : aliased(named?.value)
  return original === undefined || original === expected
    ? undefined
    : { messageId: 'alias', node, found: original }
}

function aliased(value: TSESTree.Node | undefined): string | undefined {
  if (value === undefined) return undefined
  const node = bareExpression(value)
  if (node.type === 'MemberExpression') return memberName(node)
  return node.type === 'Identifier' ? node.name : undefined
}

function calledName({ callee }: TSESTree.CallExpression, scope: TSESLint.Scope.Scope): string | undefined {
  if (callee.type === 'MemberExpression') return memberName(callee)
  if (callee.type !== 'Identifier') return undefined
  const imported = variableOf(callee, scope)?.imported
  return imported?.type === 'ImportSpecifier' ? importedName(imported) : callee.name
}
