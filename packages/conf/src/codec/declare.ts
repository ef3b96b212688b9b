import type { ErrorCode } from '@guestwork/util'
import type { XmlElement } from '../xml/element.ts'
import type { CheckContext } from './check.ts'
import type { FormatContext } from './format-options.ts'
import type { ValueType } from './value-type.ts'

/** What can be said about every member. */
export interface MemberOptions {
  /** The name in the document, where it is not the property's name. */
  readonly name?: string
  /** Part of the running guest only: neither read nor written in the inactive form. */
  readonly live?: boolean
  /**
   * Written only where this holds. It looks at the object that has the member.
   * Method syntax, here and below, so that a declaration can name its own generated interface.
   */
  when?(owner: object, context: FormatContext): boolean
  /** Read only where this holds; the value is ignored otherwise. */
  readWhen?(value: unknown, context: CheckContext): boolean
  /** What is written in place of the property's value. */
  derive?(owner: object, context: FormatContext): unknown
}

/** What can be said about a value. */
export interface ValueOptions extends MemberOptions {
  /** A document without it is refused. */
  readonly required?: boolean
  /** The code of the error about a wrong value; `XML_ERROR` when left out. */
  readonly code?: ErrorCode
  /** The code of the error about a missing value; `XML_ERROR` when left out. */
  readonly missingCode?: ErrorCode
  /** The value that stands for none: it is put there when nothing is read, and always written. */
  readonly default?: unknown
}

/** What can be said about a child element that is an object. */
export interface ElementOptions extends MemberOptions {
  /** A document without it is refused. */
  readonly required?: boolean
  /** The code of the error about a missing element; `XML_ERROR` when left out. */
  readonly missingCode?: ErrorCode
  /** A document with a second one is refused with this code; a second one is unknown content when left out. */
  readonly singleCode?: ErrorCode
  /** An element with nothing in it means the same as none: it is neither read nor written. */
  readonly dropEmpty?: boolean
  /** An element with nothing in it is written with both of its tags, where this holds. */
  readonly bothTags?: boolean | ((owner: object) => boolean)
  /** An empty line follows it. */
  readonly apart?: boolean
}

/** A value in an attribute. */
export interface AttributeMember extends ValueOptions {
  readonly kind: 'attribute'
  /** What the text stands for. */
  readonly type: ValueType
  /** No property: the attribute is accepted, forgotten, and written from other values. */
  readonly derived?: boolean
  /** No property either: a wrong value is refused, a right one is forgotten. */
  readonly checked?: boolean
}

/** The text of the element itself. */
export interface ContentMember extends ValueOptions {
  readonly kind: 'content'
  /** What the text stands for. */
  readonly type: ValueType
}

/** A value in the text of a child element, or in one of its attributes. */
export interface ScalarMember extends ValueOptions {
  readonly kind: 'scalar'
  /** What the text stands for. */
  readonly type: ValueType
  /** The attribute of the child that holds the value; its text when left out. */
  readonly attribute?: string
  /** What the child stands for when it lacks that attribute. */
  readonly bare?: unknown
  /** A child that lacks that attribute is refused. */
  readonly attributeRequired?: boolean
  /** A list of such children. */
  readonly repeated?: boolean
  /** An empty text is written between both tags. */
  readonly bothTags?: boolean
}

/** A child element that is an object. */
export interface ElementMember extends ElementOptions {
  readonly kind: 'element'
  /** The child's declaration. */
  readonly target: ElementDeclaration | (() => ElementDeclaration)
  /** A list of such children. */
  readonly repeated?: boolean
  /** The child stands in another element of this name, which is written where the list is not empty. */
  readonly within?: string
  /** The attribute of that other element with the length of the list, which is then also written for an empty one. */
  readonly counted?: string
  /** Only children with this attribute, or without it, are meant; others of the same name belong to other members. */
  readonly where?: { readonly attribute: string; readonly value: string | undefined }
}

/** Child elements of several names that are one property; each object says which one it is. */
export interface ChoiceMember extends Pick<MemberOptions, 'name'> {
  readonly kind: 'choice'
  /** The declarations by the elements' names. */
  readonly choices: ReadonlyMap<string, ElementDeclaration>
  /** The property of each object that holds the name of its element. */
  readonly tag: string
  /** A list, in which elements of different names keep their order; one element when left out. */
  readonly repeated?: boolean
}

/** A child element that is there or not. */
export interface FlagMember extends MemberOptions {
  readonly kind: 'flag'
}

/** An attribute of a child element whose text is a property of its own. */
export interface BesideMember extends ValueOptions {
  readonly kind: 'beside'
  /** The property that holds the child's text. */
  readonly property: string
  /** What the text stands for. */
  readonly type: ValueType
}

/** A child element that is accepted and forgotten. */
export interface IgnoredMember {
  readonly kind: 'ignored'
  /** The name in the document, where it is not the property's name. */
  readonly name?: string
}

/** A child element that is kept as it was written. */
export interface VerbatimMember extends MemberOptions {
  readonly kind: 'verbatim'
}

/** The attribute that decides which further members the element has. */
export interface VariantMember extends ValueOptions {
  readonly kind: 'variant'
  /** The members that each word adds. */
  readonly variants: ReadonlyMap<string, Members>
  /** The word that stands for a missing attribute, and is not written. */
  readonly absent?: string
}

/** The place at which the members of the variant are written. */
export interface SlotMember {
  readonly kind: 'slot'
}

/** Anything that an element can have. */
export type Member =
  | AttributeMember
  | ContentMember
  | ScalarMember
  | ElementMember
  | ChoiceMember
  | FlagMember
  | BesideMember
  | IgnoredMember
  | VerbatimMember
  | VariantMember
  | SlotMember

/** Members by property, in the order in which they are written. */
export type Members = Readonly<Record<string, Member>>

/** Behaviour of an element that its members do not say. */
export interface ElementBehaviour {
  /** Turns legacy spellings into today's, in the tree, before anything is read. */
  rewrite?(element: XmlElement, context: CheckContext): void
  /** Completes the value, and refuses what the members cannot. `context.fail` points at the place. */
  finish?(value: object, context: CheckContext): void
}

/** One element of a document, for every use. */
export interface ElementDeclaration extends ElementBehaviour {
  readonly kind: 'declaration'
  /** The members by property, in the order in which they are written. */
  readonly members: Members
}

/** Declares an element. The name of the constant is the name of the generated interface. */
export function element(members: Members, behaviour: ElementBehaviour = {}): ElementDeclaration {
  return { ...behaviour, kind: 'declaration', members }
}

/** Declares members that several elements share, or that a variant adds. */
export function members<Shared extends Members>(shared: Shared): Shared {
  return shared
}

/** A value in an attribute. */
export function attribute(type: ValueType, options: ValueOptions = {}): AttributeMember {
  return { ...options, kind: 'attribute', type }
}

/** An attribute without a property: read over, and written as `derive` says. */
export function derivedAttribute(
  type: ValueType,
  options: MemberOptions & Required<Pick<MemberOptions, 'derive'>>,
): AttributeMember {
  return { ...options, kind: 'attribute', type, derived: true }
}

/** An attribute without a property that is read to be refused where it is wrong, and never written. */
export function checkedAttribute(type: ValueType, options: Pick<ValueOptions, 'code'> = {}): AttributeMember {
  return { ...options, kind: 'attribute', type, derived: true, checked: true }
}

/** The text of the element itself. */
export function content(type: ValueType, options: ValueOptions = {}): ContentMember {
  return { ...options, kind: 'content', type }
}

/** A child element that holds one text. */
export function scalar(
  type: ValueType,
  options: ValueOptions & Pick<ScalarMember, 'bothTags'> = {},
): ScalarMember {
  return { ...options, kind: 'scalar', type }
}

/** A child element that holds one value in one attribute. */
export function valued(
  attributeName: string,
  type: ValueType,
  options: ValueOptions & Pick<ScalarMember, 'bare' | 'attributeRequired'> = {},
): ScalarMember {
  return { ...options, kind: 'scalar', type, attribute: attributeName }
}

/** Any number of child elements that hold one text each. */
export function scalars(name: string, type: ValueType, options: MemberOptions = {}): ScalarMember {
  return { ...options, kind: 'scalar', name, type, repeated: true }
}

/** A child element that is an object. A function where the declaration contains itself. */
export function child(
  target: ElementMember['target'],
  options: ElementOptions & Pick<ElementMember, 'where'> = {},
): ElementMember {
  return { ...options, kind: 'element', target }
}

/** Any number of child elements of one name. */
export function children(
  name: string,
  target: ElementMember['target'],
  options: ElementOptions & Pick<ElementMember, 'within' | 'counted'> = {},
): ElementMember {
  return { ...options, kind: 'element', name, target, repeated: true }
}

/** A child element of one of several names. Its object has the name in the property `tag`. */
export function choice(
  tag: string,
  choices: Readonly<Record<string, ElementDeclaration>>,
  options: Pick<ChoiceMember, 'repeated'> = {},
): ChoiceMember {
  return { ...options, kind: 'choice', tag, choices: new Map(Object.entries(choices)) }
}

/** A child element that is there or not; true where it is. */
export function flag(options: MemberOptions = {}): FlagMember {
  return { ...options, kind: 'flag' }
}

/** An attribute of the child element whose text is `property`. */
export function beside(property: string, type: ValueType, options: ValueOptions = {}): BesideMember {
  return { ...options, kind: 'beside', property, type }
}

/** A child element with foreign content, kept as a text. */
export function verbatim(options: MemberOptions = {}): VerbatimMember {
  return { ...options, kind: 'verbatim' }
}

/** A child element that is accepted and forgotten, because it says nothing here. */
export function ignored(): IgnoredMember {
  return { kind: 'ignored' }
}

/** The attribute that decides the variant. Each word has the members that it adds. */
export function variant(
  variants: Readonly<Record<string, Members>>,
  options: ValueOptions & Pick<VariantMember, 'absent'> = {},
): VariantMember {
  return { ...options, kind: 'variant', variants: new Map(Object.entries(variants)) }
}

/** Where the variant's members are written. */
export function slot(): SlotMember {
  return { kind: 'slot' }
}
