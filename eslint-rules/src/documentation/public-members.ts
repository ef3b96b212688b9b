import type { TSESTree } from '@typescript-eslint/utils'

/** A part of a declaration that needs a documentation comment of its own. */
export interface PublicMember {
  /** The name, or the text of the key where it is computed. */
  readonly name: string
  /** The node whose comment documents the member. */
  readonly node: TSESTree.Node
}

/**
 * The members of a declaration that its users see: of an interface, of an object type, and of a class what is not
 * private, overrides nothing and fulfils no interface. Computed names and properties with one possible value count not.
 * Of several overloads, and of a getter and its setter, the first.
 */
export function publicMembers(declaration: TSESTree.Node): readonly PublicMember[] {
  switch (declaration.type) {
    case 'TSInterfaceDeclaration':
      return named(declaration.body.body.filter(isSignature))
    case 'TSTypeAliasDeclaration':
      return objectTypes(declaration.typeAnnotation).flatMap(({ members }) =>
        named(members.filter(isSignature)),
      )
    case 'ClassDeclaration':
      return fulfilsInterface(declaration) ? [] : named(declaration.body.body.filter(isPublic))
    default:
      return []
  }
}

type Signature = TSESTree.TSPropertySignature | TSESTree.TSMethodSignature
type ClassMember = Exclude<TSESTree.ClassElement, TSESTree.StaticBlock | TSESTree.TSIndexSignature>

/** Plain JavaScript has no such list. */
function fulfilsInterface(declaration: TSESTree.ClassDeclaration): boolean {
  return 'implements' in declaration && declaration.implements.length > 0
}

function isSignature(member: TSESTree.TypeElement): member is Signature {
  if (member.type === 'TSMethodSignature') return !member.computed
  return member.type === 'TSPropertySignature' && !member.computed && !isTag(member)
}

/** Whether a property can have one value only, as the one that tells the arms of a union apart: its type says all. */
function isTag({ typeAnnotation }: TSESTree.TSPropertySignature): boolean {
  return typeAnnotation?.typeAnnotation.type === 'TSLiteralType'
}

function isPublic(member: TSESTree.ClassElement): member is ClassMember {
  if (member.type === 'StaticBlock' || member.type === 'TSIndexSignature') return false
  const isHidden =
    member.key.type === 'PrivateIdentifier' || member.accessibility === 'private' || member.override
  return !isHidden && !member.computed && !('kind' in member && member.kind === 'constructor')
}

/** The object types of an alias: itself, or the parts of an intersection. The arms of a union are values, not members. */
function objectTypes(type: TSESTree.TypeNode): readonly TSESTree.TSTypeLiteral[] {
  if (type.type === 'TSTypeLiteral') return [type]
  return type.type === 'TSIntersectionType' ? type.types.flatMap(objectTypes) : []
}

function named(members: readonly (Signature | ClassMember)[]): readonly PublicMember[] {
  const first = new Map<string, PublicMember>()
  for (const node of members) {
    const { key } = node
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : 'member'
    if (!first.has(name)) first.set(name, { name, node })
  }
  return [...first.values()]
}
