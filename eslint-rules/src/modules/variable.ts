import type { TSESLint, TSESTree } from '@typescript-eslint/utils'

/** What a name stands for in the file. Every property is absent for a global. */
export interface NamedThing {
  /** The value that a constant was declared with. */
  readonly value?: TSESTree.Node
  /** The property that a constant was taken from `value` by, as in `const { Error: Plain } = value`. */
  readonly property?: string
  /** The import that brought the name. */
  readonly imported?:
    TSESTree.ImportSpecifier | TSESTree.ImportNamespaceSpecifier | TSESTree.ImportDefaultSpecifier
  /** The declaration of the type, class or function. */
  readonly declaration?: TSESTree.Node
}

/**
 * Finds out what a name stands for.
 *
 * @returns undefined where the name is a parameter or a variable that changes, or without a scope;
 * an empty object where nothing in the file declares it
 */
export function variableOf(
  identifier: TSESTree.Identifier,
  scope: TSESLint.Scope.Scope | undefined,
): NamedThing | undefined {
  if (scope === undefined) return undefined
  const variable = declaredVariable(identifier.name, scope)
  const [definition, ...others] = variable?.defs ?? []
  if (definition === undefined) return {}
  if (others.length > 0) return undefined
  const { node } = definition
  switch (node.type) {
    case 'ImportSpecifier':
    case 'ImportNamespaceSpecifier':
    case 'ImportDefaultSpecifier':
      return { imported: node }
    case 'VariableDeclarator':
      return isConstant(variable) ? declaredValue(node, identifier.name) : undefined
    case 'TSTypeAliasDeclaration':
    case 'ClassDeclaration':
    case 'FunctionDeclaration':
    case 'TSInterfaceDeclaration':
      return definition.type === 'Parameter' ? undefined : { declaration: node }
    default:
      return undefined
  }
}

/** The variable, parameter, import or type that a name stands for in a scope; undefined for what nobody declares. */
export function declaredVariable(
  name: string,
  scope: TSESLint.Scope.Scope,
): TSESLint.Scope.Variable | undefined {
  for (let at: TSESLint.Scope.Scope | null = scope; at !== null; at = at.upper) {
    const variable = at.set.get(name)
    if (variable !== undefined) return variable
  }
  return undefined
}

function isConstant(variable: TSESLint.Scope.Variable | undefined): boolean {
  return variable?.references.every(reference => !reference.isWrite() || reference.init === true) ?? false
}

function declaredValue({ id, init }: TSESTree.VariableDeclarator, name: string): NamedThing | undefined {
  if (init === null) return undefined
  if (id.type === 'Identifier') return { value: init }
  if (id.type !== 'ObjectPattern') return undefined
  for (const member of id.properties) {
    if (member.type !== 'Property' || member.computed) continue
    const target = member.value.type === 'AssignmentPattern' ? member.value.left : member.value
    if (target.type !== 'Identifier' || target.name !== name) continue
    return {
      value: init,
      property: member.key.type === 'Identifier' ? member.key.name : String(member.key.value),
    }
  }
  return undefined
}
