import { escapeAttribute } from '@guestwork/conf/xml'
import { isTree, type RawTree } from '../../vim/codec/raw-tree.ts'
import { derives, fieldsOf, isData, isObject, typeAt, vimType, type VimType } from '../../vim/schema.ts'
import { tables } from '../../vim/schema.gen.ts'
import type { Methods, VimFault } from '../../vim/index.ts'

/** How values are written. */
export interface WriteOptions {
  /** Whether the items of ArrayOf values say their type, as an ESX host does and VMware's simulator does not. */
  readonly itemTypes: boolean
}

/** The answer to a call. */
export function writeAnswer(method: keyof Methods, value: unknown, options: WriteOptions): string {
  const { result } = tables.methods[method]
  const content = result === undefined ? '' : new Writer(options).field('returnval', value, vimType(result))
  return envelope(`<${method}Response xmlns="urn:vim25">${content}</${method}Response>`)
}

/** The answer to a call that fails. */
export function writeFault({ message, detail }: VimFault, options: WriteOptions): string {
  const name = derives(detail.$type, 'MethodFault') ? detail.$type : 'MethodFault'
  const fields = new Writer(options).fields({ ...detail }, name)
  return envelope(
    `<soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>${escapeAttribute(message)}</faultstring>` +
      `<detail><${detail.$type}Fault xmlns="urn:vim25" xsi:type="${detail.$type}">${fields}</${detail.$type}Fault></detail></soapenv:Fault>`,
  )
}

function envelope(body: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<soapenv:Envelope xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/" ' +
    'xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsd="http://www.w3.org/2001/XMLSchema" ' +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n<soapenv:Body>\n${body}\n</soapenv:Body>\n</soapenv:Envelope>`
  )
}

/** Writes values after the description. */
class Writer {
  readonly #itemTypes: boolean

  constructor({ itemTypes }: WriteOptions) {
    this.#itemTypes = itemTypes
  }

  /** A field: nothing when it is absent, an element for each item of a list. */
  field(name: string, value: unknown, type: VimType, owner?: string): string {
    if (value === undefined || value === null) return ''
    if (type.name === 'any') return this.#any(name, value)
    const items: readonly unknown[] = Array.isArray(value) ? value : [value]
    return items.map(item => this.#one(name, item, type.name, owner)).join('')
  }

  /** The fields of a value of a type of data. */
  fields(value: RawTree, type: string, owner?: string): string {
    const { obj } = value
    const inside = isTree(obj) && typeof obj['type'] === 'string' ? obj['type'] : owner
    const written = Array.from(fieldsOf(type), ([name, fieldType]) => {
      const isProperty = fieldType.name === 'any' && inside !== undefined && typeof value['name'] === 'string'
      const declared = isProperty ? typeAt(inside, String(value['name'])) : undefined
      return declared === undefined
        ? this.field(name, value[name], fieldType, inside)
        : this.#property(name, value[name], declared)
    })
    return written.join('')
  }

  /** A property of an object: its type is always told. */
  #property(name: string, value: unknown, type: VimType): string {
    if (value === undefined) return ''
    if (!type.list) return this.#typed(name, value, type.name)
    const items = (Array.isArray(value) ? value : [value]).map(item =>
      this.#itemTypes
        ? this.#typed(elementOf(type.name), item, type.name)
        : this.#one(elementOf(type.name), item, type.name),
    )
    return `<${name} xsi:type="${arrayOf(type.name)}">${items.join('')}</${name}>`
  }

  #any(name: string, value: unknown): string {
    if (!isTree(value) || value instanceof Date) return this.#typed(name, value, scalarOf(value))
    return this.#typed(name, value, typeof value['$type'] === 'string' ? value['$type'] : 'ManagedObject')
  }

  #typed(name: string, value: unknown, declared: string): string {
    if (isObject(declared))
      return this.#one(name, value, declared, undefined, ' xsi:type="ManagedObjectReference"')
    if (isData(declared)) return this.#data(name, value, declared, undefined, true)
    const type = tables.enums.includes(declared) ? declared : `xsd:${declared}`
    return `<${name} xsi:type="${type}">${textOf(value)}</${name}>`
  }

  #one(name: string, value: unknown, declared: string, owner?: string, attributes = ''): string {
    if (isObject(declared) && isTree(value)) {
      const type = escapeAttribute(String(value['type']))
      return `<${name} type="${type}"${attributes}>${escapeAttribute(String(value['value']))}</${name}>`
    }
    return isData(declared)
      ? this.#data(name, value, declared, owner, false)
      : `<${name}>${textOf(value)}</${name}>`
  }

  #data(name: string, value: unknown, declared: string, owner: string | undefined, typed: boolean): string {
    const tree = isTree(value) ? value : {}
    const given = tree['$type']
    const type = typeof given === 'string' && derives(given, declared) ? given : declared
    const attribute = typed || type !== declared ? ` xsi:type="${type}"` : ''
    return `<${name}${attribute}>${this.fields(tree, type, owner)}</${name}>`
  }
}

function textOf(value: unknown): string {
  return escapeAttribute(value instanceof Date ? value.toISOString() : String(value))
}

function scalarOf(value: unknown): string {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return 'int'
  if (typeof value === 'bigint') return 'long'
  return value instanceof Date ? 'dateTime' : 'string'
}

function elementOf(type: string): string {
  return isObject(type) ? 'ManagedObjectReference' : type
}

function arrayOf(type: string): string {
  const element = elementOf(type)
  return `ArrayOf${element.charAt(0).toUpperCase()}${element.slice(1)}`
}
