import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { variableOf } from './variable.ts'

/** How far a constant is followed through others, and how many texts a choice between several may make. */
const limit = 16

/**
 * The texts that an expression may stand for: literals, templates, sums, choices between them, and constants.
 *
 * @param scope - where names are looked up; without it names stand for nothing
 * @returns nothing where the text is only known at run time
 */
export function constantTexts(
  expression: TSESTree.Node,
  scope: TSESLint.Scope.Scope | undefined,
  depth = limit,
): readonly string[] {
  const node = bareExpression(expression)
  if (depth === 0) return []
  const textsOf = (part: TSESTree.Node): readonly string[] => constantTexts(part, scope, depth - 1)
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : []
    case 'TemplateLiteral':
      return joined(
        node.quasis.flatMap((quasi, index) => templatePart(quasi, node.expressions[index], textsOf)),
      )
    case 'BinaryExpression':
      return node.operator === '+' ? joined([textsOf(node.left), textsOf(node.right)]) : []
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)]
    case 'LogicalExpression':
      return [...textsOf(node.left), ...textsOf(node.right)]
    case 'Identifier': {
      const named = variableOf(node, scope)
      return named?.value === undefined || named.property !== undefined ? [] : textsOf(named.value)
    }
    default:
      return []
  }
}

/** The name of a member access, `a.b` or `a['b']`; undefined where it is computed at run time. */
export function memberName(node: TSESTree.MemberExpression): string | undefined {
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : undefined
  return constantTexts(node.property, undefined)[0]
}

/** An expression without what does not change its value: type annotations, `?.` chains and `(0, x)`. */
export function bareExpression(node: TSESTree.Node): TSESTree.Node {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
    case 'ChainExpression':
      return bareExpression(node.expression)
    case 'SequenceExpression': {
      const last = node.expressions.at(-1)
      return last === undefined ? node : bareExpression(last)
    }
    default:
      return node
  }
}

function templatePart(
  quasi: TSESTree.TemplateElement,
  expression: TSESTree.Node | undefined,
  textsOf: (part: TSESTree.Node) => readonly string[],
): readonly (readonly string[])[] {
  return expression === undefined
    ? [[quasi.value.cooked ?? '']]
    : [[quasi.value.cooked ?? ''], textsOf(expression)]
}

function joined(parts: readonly (readonly string[])[]): readonly string[] {
  return parts.reduce<readonly string[]>(
    (heads, tails) => heads.flatMap(head => tails.map(tail => head + tail)).slice(0, limit),
    [''],
  )
}
