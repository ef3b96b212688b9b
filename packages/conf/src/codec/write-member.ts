import { escapeAttribute, escapeText } from '../xml/escape.ts'
import type {
  AttributeMember,
  BesideMember,
  ContentMember,
  ElementDeclaration,
  ElementMember,
  ElementOptions,
  FlagMember,
  MemberOptions,
  ScalarMember,
  ValueOptions,
  VerbatimMember,
} from './declare.ts'
import { nameOf, type PlainMember, type Property } from './expand.ts'
import type { FormatContext } from './format-options.ts'
import { invalidValue } from './invalid-value.ts'
import type { ValueType } from './value-type.ts'
import type { Owner } from './write.ts'

/** Writes an attribute with a space before it, or nothing. */
export type AttributeWriter = (owner: Owner, context: FormatContext) => string

/** Writes child elements with their line ends, or nothing. */
export type ChildWriter = (owner: Owner, context: FormatContext, indent: string) => string

/** Writes an object; handed in, because it needs this module itself. */
export type WriteElement = (
  declaration: ElementDeclaration,
  name: string,
  owner: Owner,
  context: FormatContext,
  indent: string,
  options: ElementOptions,
) => string

type Written = MemberOptions & Pick<ValueOptions, 'default'>

/** What is written for a member: its value, what is derived, or undefined for nothing. */
function valueOf(property: string, member: Written, owner: Owner, context: FormatContext): unknown {
  if (member.live === true && context.inactive) return undefined
  if (member.when !== undefined && !member.when(owner, context)) return undefined
  return member.derive === undefined ? (owner[property] ?? member.default) : member.derive(owner, context)
}

/** Writes an attribute. */
export function attributeWriter(
  property: string,
  name: string,
  member: AttributeMember | BesideMember,
): AttributeWriter {
  const { type } = member
  const start = ` ${name}='`
  if (type.unit === undefined) {
    return (owner, context) => {
      const value = valueOf(property, member, owner, context)
      if (value === undefined) return ''
      const text = type.format(value) ?? refuse(property, value, type)
      return `${start}${escapeAttribute(text)}'`
    }
  }
  const unitFirst = type.unit.first === true
  return (owner, context) => {
    const value = valueOf(property, member, owner, context)
    if (value === undefined) return ''
    const [text, unit] = formatted(property, type, value)
    const written = `${start}${escapeAttribute(text)}'`
    return unitFirst ? unit + written : written + unit
  }
}

/** Writes the text of the element itself, and the attribute with its unit. */
export function contentWriter(
  property: string,
  member: ContentMember,
): { text: ChildWriter; unit: AttributeWriter } {
  const write = (owner: Owner, context: FormatContext): readonly [string, string] => {
    const value = valueOf(property, member, owner, context)
    return value === undefined ? ['', ''] : formatted(property, member.type, value)
  }
  return {
    text: (owner, context) => escapeText(write(owner, context)[0]),
    unit: member.type.unit === undefined ? () => '' : (owner, context) => write(owner, context)[1],
  }
}

/** Writes a child element of any kind. */
export function childWriter(
  property: string,
  member: ScalarMember | ElementMember | FlagMember | VerbatimMember,
  siblings: readonly Property<PlainMember>[],
  writeElement: WriteElement,
): ChildWriter {
  const name = nameOf(property, member)
  switch (member.kind) {
    case 'element':
      return elementWriter(property, name, member, writeElement)
    case 'scalar':
      return scalarWriter(property, name, member, siblings)
    case 'flag':
      return (owner, context, indent) =>
        valueOf(property, member, owner, context) === true
          ? `${indent}<${name}${extraOf(owner, name)}/>\n`
          : ''
    case 'verbatim':
      return (owner, context, indent) => {
        const value = valueOf(property, member, owner, context)
        if (typeof value !== 'string') return ''
        return value === ''
          ? `${indent}<${name}/>\n`
          : `${indent}<${name}>\n${indent}  ${value}\n${indent}</${name}>\n`
      }
  }
}

function elementWriter(
  property: string,
  name: string,
  member: ElementMember,
  writeElement: WriteElement,
): ChildWriter {
  const target = (): ElementDeclaration =>
    typeof member.target === 'function' ? member.target() : member.target
  const write = (value: unknown, context: FormatContext, indent: string): string => {
    if (!isOwner(value)) throw invalidValue(property, value, 'an object')
    const written = writeElement(target(), name, value, context, indent, member)
    return member.apart === true ? `${written}\n` : written
  }
  if (member.repeated !== true) {
    return (owner, context, indent) => {
      const value = valueOf(property, member, owner, context)
      return value === undefined ? '' : write(value, context, indent)
    }
  }
  const { within, counted } = member
  return (owner, context, indent) => {
    const list = valueOf(property, member, owner, context)
    if (list === undefined) return ''
    if (!Array.isArray(list)) throw invalidValue(property, list, 'a list')
    const inner = within === undefined ? indent : `${indent}  `
    let written = ''
    for (const value of list) written += write(value, context, inner)
    if (within === undefined || (written === '' && counted === undefined)) return written
    const count = counted === undefined ? '' : ` ${counted}='${list.length}'`
    return `${indent}<${within}${count}>\n${written}${indent}</${within}>\n`
  }
}

function scalarWriter(
  property: string,
  name: string,
  member: ScalarMember,
  siblings: readonly Property<PlainMember>[],
): ChildWriter {
  const beside = siblings.flatMap(([key, sibling]) =>
    sibling.kind === 'beside' && sibling.property === property
      ? [attributeWriter(key, nameOf(key, sibling), sibling)]
      : [],
  )
  const write = (owner: Owner, value: unknown, context: FormatContext, indent: string): string => {
    const [text, unit] = formatted(property, member.type, value)
    let tag = ''
    for (const attribute of beside) tag += attribute(owner, context)
    if (member.attribute !== undefined) tag += ` ${member.attribute}='${escapeAttribute(text)}'`
    tag += unit + extraOf(owner, name)
    return member.attribute === undefined && (text !== '' || member.bothTags === true)
      ? `${indent}<${name}${tag}>${escapeText(text)}</${name}>\n`
      : `${indent}<${name}${tag}/>\n`
  }
  return (owner, context, indent) => {
    const value = valueOf(property, member, owner, context)
    if (value === undefined) return ''
    if (member.repeated !== true) return write(owner, value, context, indent)
    if (!Array.isArray(value)) throw invalidValue(property, value, 'a list')
    return value.map(item => write(owner, item, context, indent)).join('')
  }
}

function formatted(property: string, type: ValueType, value: unknown): readonly [text: string, unit: string] {
  if (type.unit === undefined) {
    return [type.format(value) ?? refuse(property, value, type), '']
  }
  const pair = type.unit.format(value) ?? refuse(property, value, type)
  return [pair[0], ` ${type.unit.attribute}='${pair[1]}'`]
}

function refuse(property: string, value: unknown, { expected }: ValueType): never {
  throw invalidValue(property, value, expected)
}

/** The unknown attributes of an element, or of one of its child elements. */
export function extraOf(owner: Owner, element?: string): string {
  if (owner.extra?.attributes === undefined) return ''
  return owner.extra.attributes
    .filter(attribute => attribute.element === element)
    .map(({ name, value }) => {
      if (!attributeName.test(name)) throw invalidValue('extra', name, 'the name of an attribute')
      return ` ${name}='${escapeAttribute(value)}'`
    })
    .join('')
}

const attributeName = /^[^ \t\r\n"'<>/=&]+$/

function isOwner(value: unknown): value is Owner {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
