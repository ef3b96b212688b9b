import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { declaredVariable } from '../modules/variable.ts'

/** Something that a module exports, declared in it. */
export interface ExportedDeclaration {
  /** The declared name; `default` for an expression or a declaration without one. */
  readonly name: string
  /** The statement whose comment documents it. */
  readonly statement: TSESTree.Node
  /** The declaration itself, which is part of the statement or is the statement. */
  readonly declaration: TSESTree.Node
}

/**
 * What a module declares and exports, in order. Of several overloads the first; nothing that it passes on from another
 * module, and no namespaces.
 */
export function exportedDeclarations(
  program: TSESTree.Program,
  scope: TSESLint.Scope.Scope,
): readonly ExportedDeclaration[] {
  const first = new Map<string, ExportedDeclaration>()
  for (const exported of program.body.flatMap(statement => exportedBy(statement, scope))) {
    if (!first.has(exported.name)) first.set(exported.name, exported)
  }
  return [...first.values()]
}

function exportedBy(statement: TSESTree.Node, scope: TSESLint.Scope.Scope): readonly ExportedDeclaration[] {
  if (statement.type === 'ExportDefaultDeclaration') return defaultExport(statement, scope)
  if (statement.type !== 'ExportNamedDeclaration' || statement.source !== null) return []
  if (statement.declaration !== null) return declaredBy(statement.declaration, statement)
  return statement.specifiers.flatMap(({ local }) => declaredAs(local, scope))
}

function defaultExport(
  statement: TSESTree.ExportDefaultDeclaration,
  scope: TSESLint.Scope.Scope,
): readonly ExportedDeclaration[] {
  const { declaration } = statement
  if (declaration.type === 'Identifier') return declaredAs(declaration, scope)
  return [{ name: nameOf(declaration) ?? 'default', statement, declaration }]
}

function declaredBy(declaration: TSESTree.Node, statement: TSESTree.Node): readonly ExportedDeclaration[] {
  if (declaration.type !== 'VariableDeclaration') {
    const name = nameOf(declaration)
    return name === undefined ? [] : [{ name, statement, declaration }]
  }
  return declaration.declarations.map(({ id }) => {
    return { name: id.type === 'Identifier' ? id.name : 'constants', statement, declaration }
  })
}

/** The declaration of a name that is exported further down: `export { name }`. */
function declaredAs(
  { name }: TSESTree.Identifier,
  scope: TSESLint.Scope.Scope,
): readonly ExportedDeclaration[] {
  const declaration = declaredVariable(name, scope)?.defs[0]?.node
  if (declaration?.type === 'VariableDeclarator') {
    return [{ name, statement: declaration.parent, declaration: declaration.parent }]
  }
  if (declaration === undefined || nameOf(declaration) !== name) return []
  return [{ name, statement: declaration, declaration }]
}

function nameOf(declaration: TSESTree.Node): string | undefined {
  switch (declaration.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'TSDeclareFunction':
      return declaration.id?.name
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSEnumDeclaration':
      return declaration.id.name
    default:
      return undefined
  }
}
