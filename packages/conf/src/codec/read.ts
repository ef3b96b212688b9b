import { boundOnce } from './bound-once.ts'
import { choiceReaders } from './choice.ts'
import type { XmlElement } from '../xml/element.ts'
import { localName } from '../xml/element.ts'
import type { ElementDeclaration, ElementMember, VariantMember } from './declare.ts'
import { nameOf, type PlainMember, type Property, type Shape } from './expand.ts'
import type { ReadContext } from './read-context.ts'
import {
  attributeReader,
  childReader,
  contentReader,
  type ChildReader,
  type TextReader,
} from './read-member.ts'
import { unknownAttribute, unknownElement, type Values } from './unknown.ts'

/** Fills an object from an element. */
export type ElementReader = (owner: Values, element: XmlElement, context: ReadContext) => void

/** The object that an element stands for. The declaration is bound into closures the first time. */
export function readElement(
  declaration: ElementDeclaration,
  element: XmlElement,
  context: ReadContext,
): object {
  const value: Values = {}
  context.offsets.set(value, element.start)
  declaration.rewrite?.(element, context)
  readerOf(declaration)(value, element, context)
  declaration.finish?.(value, context)
  return value
}

const readerOf = boundOnce(bindShape)

function bindShape(shape: Shape): ElementReader {
  return shape.kind === 'plain'
    ? bindPlain(shape.properties)
    : bindVariants(shape.property, shape.member, shape.shapes)
}

function bindVariants(
  property: string,
  member: VariantMember,
  shapes: ReadonlyMap<string, Shape>,
): ElementReader {
  const name = nameOf(property, member)
  const bound = new Map<string, ElementReader>()
  return (owner, element, context) => {
    const word = element.attributes.get(name) ?? member.default
    if (typeof word !== 'string') return context.missing(element, `attribute '${name}'`, member.missingCode)
    let reader = bound.get(word)
    if (reader === undefined) {
      const shape = shapes.get(word)
      if (shape === undefined)
        return context.invalid(element, name, word, `one of ${quoted(shapes.keys())}`, member.code)
      bound.set(word, (reader = bindShape(shape)))
    }
    owner[property] = word
    reader(owner, element, context)
  }
}

function quoted(words: Iterable<string>): string {
  return [...words].map(word => `'${word}'`).join(', ')
}

interface BoundMembers {
  readonly attributes: Map<string, TextReader>
  readonly children: Map<string, ChildReader>
  content: TextReader | undefined
  readonly required: [property: string, what: string, code: ElementMember['missingCode']][]
  readonly defaults: [property: string, value: unknown][]
}

function bindPlain(properties: readonly Property<PlainMember>[]): ElementReader {
  const bound: BoundMembers = {
    attributes: new Map(),
    children: new Map(),
    content: undefined,
    required: [],
    defaults: [],
  }
  for (const [property, member] of properties) bindMember(bound, property, member, properties)
  return (owner, element, context) => {
    if (element.attributes.size > 0) readAttributes(bound.attributes, owner, element, context)
    for (const inner of element.children) {
      const reader = bound.children.get(inner.name)
      if (reader === undefined) unknownElement(owner, inner, context)
      else reader(owner, inner, context)
    }
    if (bound.content !== undefined) bound.content(owner, element.text, element, context)
    else if (context.unknown === 'error') refuseText(element, context)
    for (const [property, value] of bound.defaults) owner[property] ??= value
    for (const [property, what, code] of bound.required) {
      if (owner[property] === undefined) context.missing(element, what, code)
    }
  }
}

function readAttributes(
  readers: BoundMembers['attributes'],
  owner: Values,
  element: XmlElement,
  context: ReadContext,
): void {
  for (const [name, text] of element.attributes) {
    const reader = readers.get(name)
    if (reader === undefined) unknownAttribute(owner, name, text, element, context)
    else reader(owner, text, element, context)
  }
}

function bindMember(
  bound: BoundMembers,
  property: string,
  member: PlainMember,
  siblings: readonly Property<PlainMember>[],
): void {
  const name = nameOf(property, member)
  if (member.kind === 'attribute' || member.kind === 'content') {
    if (member.type.unit !== undefined) bound.attributes.set(member.type.unit.attribute, () => undefined)
    if (member.kind === 'attribute') bound.attributes.set(name, attributeReader(property, name, member))
    else bound.content = contentReader(property, member)
  } else if (member.kind === 'choice') {
    for (const [element, reader] of choiceReaders(property, member, readElement))
      bound.children.set(element, reader)
  } else if (member.kind === 'ignored') {
    bound.children.set(name, () => undefined)
  } else if (member.kind !== 'beside') {
    const key = wrapperOf(member) ?? name
    const reader = childReader(property, name, member, siblings, readElement)
    bound.children.set(key, besideOthers(member, reader, bound.children.get(key)))
  }
  if ('default' in member) bound.defaults.push([property, member.default])
  if ('required' in member && member.required) {
    const what = member.kind === 'attribute' ? `attribute '${name}'` : `element '${name}'`
    bound.required.push([property, what, member.missingCode])
  }
}

function wrapperOf(member: PlainMember): ElementMember['within'] {
  return member.kind === 'element' ? member.within : undefined
}

/**
 * Lets a reader with a condition have the children that it is meant for, and the other reader of that name the rest.
 * The one with the condition is declared first, because it is also written first.
 */
function besideOthers(
  member: PlainMember,
  reader: ChildReader,
  first: ConditionalReader | undefined,
): ConditionalReader {
  const condition = member.kind === 'element' ? member.where : undefined
  const conditional = (
    meant: ChildReader,
    rest: ChildReader,
    { attribute, value }: Condition,
  ): ConditionalReader =>
    Object.assign<ChildReader, { condition: Condition; meant: ChildReader }>(
      (owner, element, context) => {
        const isMeant = element.attributes.get(attribute) === value
        ;(isMeant ? meant : rest)(owner, element, context)
      },
      { condition: { attribute, value }, meant },
    )
  if (condition !== undefined) return conditional(reader, first ?? unknownElement, condition)
  return first?.condition === undefined || first.meant === undefined
    ? reader
    : conditional(first.meant, reader, first.condition)
}

type Condition = NonNullable<ElementMember['where']>
type ConditionalReader = ChildReader & { readonly condition?: Condition; readonly meant?: ChildReader }

function refuseText(element: XmlElement, context: ReadContext): void {
  if (/\S/.test(element.text)) {
    context.fail(
      'XML_INVALID_SCHEMA',
      `The element '${localName(element.name)}' holds no text of its own`,
      element,
    )
  }
}
