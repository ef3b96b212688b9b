import { derives, fieldsOf, isData, isObject, type VimType } from '../schema.ts'
import { attributesKey, isTree, valueKey, type RawTree } from './raw-tree.ts'

const xsdNamespace = 'http://www.w3.org/2001/XMLSchema'

/** What the writer takes: texts, or objects with attributes and children in the order of the wire. */
export type Writable = string | RawTree | readonly Writable[]

/**
 * Makes of arguments what the writer takes.
 *
 * @param values - the arguments by name
 * @param parameters - what they are declared as, in the order of the wire
 */
export function encodeFields(
  values: Readonly<Record<string, unknown>>,
  parameters: Iterable<readonly [name: string, type: VimType]>,
): Record<string, Writable> {
  const encoded: Record<string, Writable> = {}
  for (const [name, type] of parameters) {
    const value = values[name]
    if (value !== undefined) encoded[name] = encode(value, type)
  }
  return encoded
}

function encode(value: unknown, type: VimType): Writable {
  return Array.isArray(value) ? value.map(item => encodeOne(item, type.name)) : encodeOne(value, type.name)
}

function encodeOne(value: unknown, declared: string): Writable {
  if (isObject(declared)) return encodeRef(value)
  if (isData(declared) && isTree(value)) return encodeData(value, declared)
  const text = value instanceof Date ? value.toISOString() : String(value)
  if (declared !== 'any') return text
  return { [attributesKey]: { 'xsi:type': xsdType(value), 'xmlns:xsd': xsdNamespace }, [valueKey]: text }
}

function encodeData(value: RawTree, declared: string): RawTree {
  const given = value['$type']
  const name = typeof given === 'string' && derives(given, declared) ? given : declared
  const fields = encodeFields(value, fieldsOf(name))
  return name === declared ? fields : { [attributesKey]: { 'xsi:type': name }, ...fields }
}

function encodeRef(value: unknown): RawTree {
  const { type, value: id } = isTree(value) ? value : {}
  return { [attributesKey]: { type: String(type) }, [valueKey]: String(id) }
}

function xsdType(value: unknown): string {
  if (typeof value === 'boolean') return 'xsd:boolean'
  if (typeof value === 'number') return 'xsd:int'
  if (typeof value === 'bigint') return 'xsd:long'
  return value instanceof Date ? 'xsd:dateTime' : 'xsd:string'
}
