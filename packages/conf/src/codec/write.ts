import { boundOnce } from './bound-once.ts'
import { choiceWriter } from './choice.ts'
import type {
  AttributeMember,
  BesideMember,
  ContentMember,
  ElementDeclaration,
  ElementOptions,
  IgnoredMember,
  VariantMember,
} from './declare.ts'
import { nameOf, type PlainMember, type Property, type Shape } from './expand.ts'
import type { Extra } from './extra.ts'
import type { FormatContext } from './format-options.ts'
import { invalidValue } from './invalid-value.ts'
import { PresentMembers } from './present-members.ts'
import { attributeWriter, childWriter, contentWriter, extraOf } from './write-member.ts'

/** An object that is being written. */
export type Owner = Readonly<Record<string, unknown>> & {
  /** What no declaration knows. */
  readonly extra?: Extra
}

/** What stands between the brackets of an element: its attributes, its text, its child elements. */
export interface ElementParts {
  /** The attributes, each with a space before it. */
  readonly attributes: string
  /** The text, escaped. */
  readonly text: string
  /** The child elements with their line ends. */
  readonly children: string
}

type PartsWriter = (owner: Owner, context: FormatContext, indent: string) => ElementParts

/** An element with a line end. The options say how one is written that has nothing in it. */
export function writeElement(
  declaration: ElementDeclaration,
  name: string,
  owner: Owner,
  context: FormatContext,
  indent: string,
  options: ElementOptions,
): string {
  const { attributes, text, children } = writerOf(declaration)(owner, context, `${indent}  `)
  if (children !== '') return `${indent}<${name}${attributes}>${text}\n${children}${indent}</${name}>\n`
  if (text !== '') return `${indent}<${name}${attributes}>${text}</${name}>\n`
  if (hasBothTags(owner, options)) return `${indent}<${name}${attributes}>\n${indent}</${name}>\n`
  return options.dropEmpty === true && attributes === '' ? '' : `${indent}<${name}${attributes}/>\n`
}

function hasBothTags(owner: Owner, { bothTags = false }: ElementOptions): boolean {
  return typeof bothTags === 'function' ? bothTags(owner) : bothTags
}

const writerOf = boundOnce(bindShape)

function bindShape(shape: Shape): PartsWriter {
  return shape.kind === 'plain'
    ? bindPlain(shape.properties)
    : bindVariants(shape.property, shape.member, shape.shapes)
}

function bindVariants(
  property: string,
  member: VariantMember,
  shapes: ReadonlyMap<string, Shape>,
): PartsWriter {
  const bound = new Map<string, PartsWriter>()
  return (owner, context, indent) => {
    const word = owner[property] ?? member.default
    if (typeof word !== 'string')
      throw invalidValue(property, word, `one of ${[...shapes.keys()].join(', ')}`)
    let writer = bound.get(word)
    if (writer === undefined) {
      const shape = shapes.get(word)
      if (shape === undefined) throw invalidValue(property, word, `one of ${[...shapes.keys()].join(', ')}`)
      bound.set(word, (writer = bindShape(shape)))
    }
    return writer(owner, context, indent)
  }
}

function bindPlain(properties: readonly Property<PlainMember>[]): PartsWriter {
  const attributes = properties.filter(isAttribute)
  const children = properties.filter(isChild)
  const attributeWriters = attributes.map(([property, member]) =>
    attributeWriter(property, nameOf(property, member), member),
  )
  const childWriters = children.map(([property, member]) =>
    member.kind === 'choice'
      ? choiceWriter(property, member, writeElement)
      : childWriter(property, member, properties, writeElement),
  )
  const content = properties.flatMap(([property, member]) =>
    member.kind === 'content' ? [contentWriter(property, member)] : [],
  )[0]
  const present = new PresentMembers([...attributes, ...children])
  return (owner, context, indent) => {
    let tag = ''
    let body = ''
    for (const place of present.of(owner)) {
      const attribute = attributeWriters[place]
      if (attribute !== undefined) tag += attribute(owner, context)
      else body += childWriters[place - attributeWriters.length]?.(owner, context, indent) ?? ''
    }
    if (content !== undefined) tag += content.unit(owner, context)
    const { extra } = owner
    if (extra !== undefined) {
      tag += extraOf(owner)
      for (const element of extra.elements ?? []) body += `${indent}${element}\n`
    }
    return {
      attributes: tag,
      text: content === undefined ? '' : content.text(owner, context, indent),
      children: body,
    }
  }
}

type ChildMember = Exclude<PlainMember, AttributeMember | ContentMember | BesideMember | IgnoredMember>

function isAttribute(entry: Property<PlainMember>): entry is Property<AttributeMember> {
  return entry[1].kind === 'attribute'
}

function isChild(entry: Property<PlainMember>): entry is Property<ChildMember> {
  return !['attribute', 'content', 'beside', 'ignored'].includes(entry[1].kind)
}
