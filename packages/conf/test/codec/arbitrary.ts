import fc from 'fast-check'
import type { ElementDeclaration, Member } from '../../src/codec/declare.ts'
import { shapeOf, type PlainMember, type Property, type Shape } from '../../src/codec/expand.ts'
import type { ValueType } from '../../src/codec/value-type.ts'
import { ipAddress, writtenIpAddress } from '../../src/codec/values/ip-address.ts'
import { text as plainText, word } from '../../src/codec/values/text.ts'

/** Random objects that fit a declaration. Beyond `depth`, optional children are left out. */
export function arbitraryOf(declaration: ElementDeclaration, depth = 5): fc.Arbitrary<object> {
  return shaped(shapeOf(Object.entries(declaration.members)), depth)
}

function shaped(shape: Shape, depth: number): fc.Arbitrary<object> {
  if (shape.kind === 'plain') return plain(shape.properties, depth)
  const variants = [...shape.shapes].map(([word_, inner]) =>
    shaped(inner, depth).map(value => ({ ...value, [shape.property]: word_ })),
  )
  return fc.oneof(...variants)
}

/** A few of the optional properties at a time: with all of them, some check would refuse nearly every object. */
function plain(properties: readonly Property<PlainMember>[], depth: number): fc.Arbitrary<object> {
  const usable = properties.filter(
    ([, member]) => !isDerived(member) && !(member.kind === 'element' && depth === 0 && !isRequired(member)),
  )
  const required = usable.filter(([, member]) => isRequired(member))
  const optional = usable.filter(([, member]) => !isRequired(member))
  return fc.subarray(optional, { maxLength: Math.min(4, optional.length) }).chain(chosen => {
    const model = Object.fromEntries(
      [...required, ...chosen].map(([property, member]) => [
        property,
        member.kind === 'element'
          ? elements(member, depth)
          : member.kind === 'choice'
            ? choices(member, depth)
            : values(member),
      ]),
    )
    return fc.record(model, { noNullPrototype: true })
  })
}

function isDerived(member: PlainMember): boolean {
  return member.kind === 'ignored' || (member.kind === 'attribute' && member.derived === true)
}

function isRequired(member: PlainMember): boolean {
  return ('required' in member && member.required) || ('default' in member && member.default !== undefined)
}

function elements(member: Extract<Member, { kind: 'element' }>, depth: number): fc.Arbitrary<unknown> {
  const target = typeof member.target === 'function' ? member.target() : member.target
  const one = arbitraryOf(target, depth - 1)
  return member.repeated === true ? fc.array(one, { minLength: 1, maxLength: 2 }) : one
}

function choices(member: Extract<Member, { kind: 'choice' }>, depth: number): fc.Arbitrary<unknown> {
  const one = fc.oneof(
    ...[...member.choices].map(([name, target]) =>
      arbitraryOf(target, depth - 1).map(value => ({ ...value, [member.tag]: name })),
    ),
  )
  return member.repeated === true ? fc.array(one, { minLength: 1, maxLength: 3 }) : one
}

function values(member: Exclude<PlainMember, { kind: 'element' | 'choice' }>): fc.Arbitrary<unknown> {
  if (member.kind === 'flag' || member.kind === 'ignored') return fc.constant(true)
  if (member.kind === 'verbatim')
    return fc.constantFrom('<a:b xmlns:a="urn:a"/>', '<a:b xmlns:a="urn:a">text</a:b>')
  const one = valueOf(member.type)
  return member.kind === 'scalar' && member.repeated === true
    ? fc.array(one, { minLength: 1, maxLength: 2 })
    : one
}

function valueOf(type: ValueType): fc.Arbitrary<unknown> {
  const { schema } = type
  if (Array.isArray(schema['examples'])) return fc.constantFrom(...(schema['examples'] as unknown[]))
  if (type === ipAddress || type === writtenIpAddress)
    return fc.oneof(fc.ipV4(), fc.ipV6().filter(fits(type)))
  if (type === word || type === plainText)
    return fc.string({ minLength: 1, unit: 'grapheme' }).filter(isXmlText)
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]))
  if (schema['type'] === 'boolean') return fc.boolean()
  if (schema['format'] === 'uuid' || Array.isArray(schema['anyOf'])) return fc.uuid()
  if (typeof schema['pattern'] === 'string')
    return fc.stringMatching(new RegExp(schema['pattern'])).filter(fits(type))
  const min = Number(schema['minimum'] ?? 0)
  const max = Number(schema['maximum'] ?? 2 ** 40)
  return type.typescript === 'bigint'
    ? fc.bigInt({ min: BigInt(Math.max(min, -(2 ** 40))), max: BigInt(2 ** 40) })
    : fc.integer({ min, max })
}

/** A value that the type writes as it is, and not in a shorter form. */
function fits(type: ValueType): (value: unknown) => boolean {
  return value => type.format(value) === value
}

function isXmlText(value: string): boolean {
  return (
    !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(value) &&
    !/\p{Surrogate}/u.test(value) &&
    /\S/.test(value)
  )
}
