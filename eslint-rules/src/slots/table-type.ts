import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { importedName } from '../modules/loading-call.ts'
import { variableOf } from '../modules/variable.ts'

type Scope = TSESLint.Scope.Scope

const tableName =
  /^(?:(?:Hypervisor|Network|Interface|Storage|NodeDevice|Nwfilter|Secret|Stream)Driver|\w+Slots)$/
const transparent = new Set(['Partial', 'Required', 'Readonly', 'Pick', 'Omit', 'NoInfer'])

/**
 * Whether a type is one of core's slot tables or one facet of it: imported from core or from a file that passes it
 * on, possibly under another name, or a type that the file makes from one.
 */
export function isTableType(type: TSESTree.Node, scope: Scope, depth = 8): boolean {
  if (depth === 0) return false
  switch (type.type) {
    case 'TSIntersectionType':
      return type.types.some(part => isTableType(part, scope, depth - 1))
    case 'TSImportType':
      return isCore(type.source.value) && type.qualifier !== null && tableName.test(lastName(type.qualifier))
    case 'TSTypeReference':
      return isTableReference(type, scope, depth - 1)
    case 'TSInterfaceHeritage':
      return type.expression.type === 'Identifier' && isTableNamed(type.expression, scope, depth - 1)
    default:
      return false
  }
}

function isTableReference(
  { typeName, typeArguments }: TSESTree.TSTypeReference,
  scope: Scope,
  depth: number,
): boolean {
  if (typeName.type === 'TSQualifiedName') {
    const { left } = typeName
    const imported = left.type === 'Identifier' ? variableOf(left, scope)?.imported : undefined
    return imported !== undefined && isCore(sourceOf(imported)) && tableName.test(lastName(typeName))
  }
  if (typeName.type !== 'Identifier') return false
  if (transparent.has(typeName.name)) {
    return typeArguments?.params[0] !== undefined && isTableType(typeArguments.params[0], scope, depth)
  }
  return isTableNamed(typeName, scope, depth)
}

function isTableNamed(name: TSESTree.Identifier, scope: Scope, depth: number): boolean {
  const named = variableOf(name, scope)
  if (named?.imported?.type === 'ImportSpecifier') {
    return isCore(sourceOf(named.imported)) && tableName.test(importedName(named.imported))
  }
  const { declaration } = named ?? {}
  if (declaration?.type === 'TSTypeAliasDeclaration')
    return isTableType(declaration.typeAnnotation, scope, depth)
  if (declaration?.type !== 'TSInterfaceDeclaration') return false
  return declaration.extends.some(base => isTableType(base, scope, depth))
}

function lastName(name: TSESTree.EntityName): string {
  if (name.type === 'TSQualifiedName') return name.right.name
  return name.type === 'Identifier' ? name.name : ''
}

function sourceOf({ parent }: TSESTree.ImportClause): string {
  return parent.type === 'ImportDeclaration' ? parent.source.value : ''
}

function isCore(source: string): boolean {
  return source.startsWith('@guestwork/') || source.startsWith('.')
}
