import type { ErrorCode } from '@guestwork/util'
import type { XmlElement } from '../xml/element.ts'
import type {
  AttributeMember,
  BesideMember,
  ContentMember,
  ElementDeclaration,
  ElementMember,
  FlagMember,
  ScalarMember,
  VerbatimMember,
} from './declare.ts'
import { nameOf, type PlainMember, type Property } from './expand.ts'
import type { ReadContext } from './read-context.ts'
import { unknownAttribute, unknownElement, type Values } from './unknown.ts'
import { readVerbatim } from './verbatim.ts'
import { absent } from './value-type.ts'

/** Reads an attribute or a text of `element` into a property. */
export type TextReader = (owner: Values, text: string, element: XmlElement, context: ReadContext) => void

/** Reads a child element into a property of its parent's object. */
export type ChildReader = (owner: Values, element: XmlElement, context: ReadContext) => void

/** Reads an object; handed in, because it needs this module itself. */
export type ReadElement = (
  declaration: ElementDeclaration,
  element: XmlElement,
  context: ReadContext,
) => object

/** Reads an attribute. */
export function attributeReader(property: string, name: string, member: AttributeMember): TextReader {
  const { live, derived, checked } = member
  if (derived === true && checked !== true) return () => undefined
  return (owner, text, element, context) => {
    if (live === true && context.inactive) return
    const value = parseValue(member, text, name, element, context)
    if (checked === true) return
    if (value !== absent && member.readWhen?.(value, context) !== false) owner[property] = value
  }
}

/** Reads the text of the element itself. */
export function contentReader(property: string, member: ContentMember): TextReader {
  return (owner, written, element, context) => {
    const text = element.children.length === 0 ? written : written.trim()
    if (text === '' && member.required !== true) return
    const value = parseValue(member, text, undefined, element, context)
    if (value !== absent) owner[property] = value
  }
}

/** Reads a child element of any kind. */
export function childReader(
  property: string,
  name: string,
  member: ScalarMember | ElementMember | FlagMember | VerbatimMember,
  siblings: readonly Property<PlainMember>[],
  readElement: ReadElement,
): ChildReader {
  switch (member.kind) {
    case 'element':
      return elementReader(property, name, member, readElement)
    case 'scalar':
      return scalarReader(property, member, siblings)
    case 'flag':
      return once(property, member.live, (owner, element, context) => {
        owner[property] = true
        for (const [key, text] of element.attributes)
          unknownAttribute(owner, key, text, element, context, element.name)
      })
    case 'verbatim':
      return once(property, member.live, (owner, element, context) => {
        owner[property] = readVerbatim(element, context)
      })
  }
}

/** Lets only the first child of a name through; the others are refused with the code, or unknown. */
function once(property: string, live: boolean | undefined, read: ChildReader, code?: ErrorCode): ChildReader {
  return (owner, element, context) => {
    if (live === true && context.inactive) return
    if (owner[property] === undefined) read(owner, element, context)
    else if (code !== undefined) context.fail(code, `Only a single <${element.name}> is supported`, element)
    else unknownElement(owner, element, context)
  }
}

function elementReader(
  property: string,
  name: string,
  member: ElementMember,
  readElement: ReadElement,
): ChildReader {
  const { dropEmpty, live, within, counted } = member
  const target = (): ElementDeclaration =>
    typeof member.target === 'function' ? member.target() : member.target
  const read = (element: XmlElement, context: ReadContext): object | undefined => {
    const value = readElement(target(), element, context)
    return dropEmpty === true && Object.keys(value).length === 0 ? undefined : value
  }
  if (member.repeated !== true) {
    return once(
      property,
      live,
      (owner, element, context) => {
        const value = read(element, context)
        if (value !== undefined) owner[property] = value
      },
      member.singleCode,
    )
  }
  const append: ChildReader = (owner, element, context) => {
    if (live === true && context.inactive) return
    const value = read(element, context)
    if (value !== undefined) listOf(owner, property).push(value)
  }
  if (within === undefined) return append
  return (owner, element, context) => {
    if (counted !== undefined) listOf(owner, property)
    for (const inner of element.children) {
      if (inner.name === name) append(owner, inner, context)
      else unknownElement(owner, inner, context)
    }
  }
}

function scalarReader(
  property: string,
  member: ScalarMember,
  siblings: readonly Property<PlainMember>[],
): ChildReader {
  const { type, attribute } = member
  const known = new Map<string, TextReader | undefined>()
  if (type.unit !== undefined) known.set(type.unit.attribute, undefined)
  if (attribute !== undefined) known.set(attribute, undefined)
  for (const [key, sibling] of siblings) {
    if (isBeside(sibling, property))
      known.set(nameOf(key, sibling), besideReader(key, nameOf(key, sibling), sibling))
  }
  const holdsEmpty = type.unit === undefined && type.parse('') !== undefined
  const read: ChildReader = (owner, element, context) => {
    for (const [name, text] of element.attributes) {
      if (known.has(name)) known.get(name)?.(owner, text, element, context)
      else unknownAttribute(owner, name, text, element, context, element.name)
    }
    const text = attribute === undefined ? element.text : element.attributes.get(attribute)
    if (text === undefined && member.attributeRequired === true)
      context.missing(element, `attribute '${attribute ?? ''}'`)
    if (attribute === undefined && text === '' && !holdsEmpty) return
    const value = text === undefined ? member.bare : parseValue(member, text, attribute, element, context)
    if (value === undefined) return
    if (value === absent || member.readWhen?.(value, context) === false) return
    if (member.repeated === true) listOf(owner, property).push(value)
    else owner[property] = value
  }
  return member.repeated === true ? read : once(property, member.live, read)
}

function isBeside(member: PlainMember, property: string): member is BesideMember {
  return member.kind === 'beside' && member.property === property
}

function besideReader(property: string, name: string, member: BesideMember): TextReader {
  return (owner, text, element, context) => {
    const value = parseValue(member, text, name, element, context)
    if (value !== absent) owner[property] = value
  }
}

function listOf(owner: Values, property: string): unknown[] {
  const list = owner[property]
  if (Array.isArray(list)) return list
  const created: unknown[] = []
  owner[property] = created
  return created
}

function parseValue(
  { type, code }: Pick<AttributeMember, 'type' | 'code'>,
  text: string,
  attribute: string | undefined,
  element: XmlElement,
  context: ReadContext,
): unknown {
  const unit = type.unit === undefined ? undefined : element.attributes.get(type.unit.attribute)
  const value = type.unit === undefined ? type.parse(text) : type.unit.parse(text, unit)
  if (value !== undefined) return value
  return context.invalid(
    element,
    attribute,
    text,
    type.expected,
    code ?? type.codeOf?.(text, unit) ?? type.code,
  )
}
