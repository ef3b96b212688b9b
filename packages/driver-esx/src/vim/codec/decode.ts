import { derives, fieldsOf, isData, isObject, isPolymorphic, typeAt, type VimType } from '../schema.ts'
import { decodeScalar, isScalar } from './decode-scalar.ts'
import { malformed } from './malformed.ts'
import { attributeOf, childOf, isTree, itemsOf, textOf, typeNameOf } from './raw-tree.ts'

const maximumDepth = 64
const anything: VimType = { name: 'any', list: false, optional: true }

/** Where the decoder is. */
interface Place {
  /** How deep it is. */
  readonly depth: number
  /** The type of the object whose properties it reads. */
  readonly object?: string | undefined
}

/**
 * Makes a value of what the parser read.
 *
 * @param raw - what was read; the values of a list side by side
 * @param type - what it is declared as
 * @throws VimTransportError `not-soap` where it does not fit
 */
export function decode(raw: unknown, type: VimType): unknown {
  return decodeField(raw, type, { depth: 0 })
}

function decodeField(raw: unknown, type: VimType, place: Place): unknown {
  if (place.depth > maximumDepth) throw malformed(`it nests more than ${String(maximumDepth)} deep`)
  if (raw === undefined && type.optional) return undefined
  return type.list
    ? itemsOf(raw).map(item => decodeOne(item, type.name, place))
    : decodeOne(raw, type.name, place)
}

function decodeOne(raw: unknown, declared: string, place: Place): unknown {
  if (declared === 'any') return decodeAny(raw, anything, place)
  if (isObject(declared)) return decodeRef(raw)
  return isData(declared) ? decodeData(raw, declared, place) : decodeScalar(textOf(raw), declared)
}

function decodeData(raw: unknown, declared: string, place: Place): Record<string, unknown> {
  const given = typeNameOf(raw)
  const name = given !== undefined && derives(given, declared) ? given : declared
  const value: Record<string, unknown> = {}
  if (isPolymorphic(declared)) value['$type'] = derives(name, 'MethodFault') ? (given ?? name) : name
  const inside = { depth: place.depth + 1, object: attributeOf(childOf(raw, 'obj'), 'type') ?? place.object }
  for (const [field, type] of fieldsOf(name)) {
    const child = childOf(raw, field)
    if (child === undefined && !type.optional && !type.list) throw malformed(`a ${name} lacks its ${field}`)
    if (child === undefined && type.optional) continue
    const isProperty = type.name === 'any'
    value[field] = isProperty
      ? decodeAny(child, propertyType(value, inside), inside)
      : decodeField(child, type, inside)
  }
  return value
}

/** What is declared at the path that a property's name is, for servers that leave xsi:type off. */
function propertyType({ name }: Record<string, unknown>, { object }: Place): VimType {
  return (object !== undefined && typeof name === 'string' ? typeAt(object, name) : undefined) ?? anything
}

/** Makes a value of one that can be anything: its xsi:type says what it is, or else what is declared of it elsewhere. */
function decodeAny(raw: unknown, hint: VimType, place: Place): unknown {
  const given = typeNameOf(raw)
  if (given?.startsWith('ArrayOf') === true) return decodeArray(raw, itemTypeOf(given), place)
  if (given === 'ManagedObjectReference') return decodeRef(raw)
  if (given !== undefined && isData(given)) return decodeData(raw, given, place)
  if (given !== undefined && isScalar(given)) return decodeScalar(textOf(raw), given)
  if (hint.name === 'any') return isTree(raw) ? undefined : textOf(raw)
  return hint.list ? decodeArray(raw, hint.name, place) : decodeOne(raw, hint.name, place)
}

/** The items of an ArrayOf value are named after their type. */
function decodeArray(raw: unknown, itemType: string, place: Place): unknown[] {
  const element = isObject(itemType) ? 'ManagedObjectReference' : itemType === 'any' ? 'anyType' : itemType
  const inside = { depth: place.depth + 1 }
  return itemsOf(childOf(raw, element)).map(item => decodeOne(item, itemType, inside))
}

function itemTypeOf(arrayType: string): string {
  const name = arrayType.slice('ArrayOf'.length)
  if (name === 'ManagedObjectReference') return 'ManagedObject'
  if (name === 'AnyType') return 'any'
  const scalar = name.charAt(0).toLowerCase() + name.slice(1)
  return isScalar(scalar) ? scalar : name
}

function decodeRef(raw: unknown): { readonly type: string; readonly value: string } {
  const type = attributeOf(raw, 'type')
  const value = textOf(raw)
  if (type === undefined || value === '')
    throw malformed('a reference to an object lacks its type or its value')
  return { type, value }
}
