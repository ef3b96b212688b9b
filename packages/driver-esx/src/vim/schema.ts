import { tables } from './schema.gen.ts'
import type { DataTypes, Methods, ObjectProperties } from './types.gen.ts'

/** What an entry of the tables is made of: its fields, in the order of the wire, and the type that it extends. */
export interface VimShape {
  /** The type whose fields come first. */
  readonly base?: string | undefined
  /** Type expressions by name, such as `HostVirtualSwitch[]?`. */
  readonly fields: Readonly<Record<string, string>>
}

/** A method in the tables. */
export interface VimMethod {
  /** The type of object that has it. */
  readonly on: string
  /** Type expressions by name, in the order of the wire. */
  readonly parameters: Readonly<Record<string, string>>
  /** The type expression of the result; undefined for none. */
  readonly result?: string | undefined
  /** Whether it changes nothing, so that it may be repeated when the connection breaks. */
  readonly reads?: boolean | undefined
}

/** The described part of the API, without its documentation. */
export interface VimTables {
  /** Types that are closed lists of words. */
  readonly enums: readonly string[]
  /** Types of data and faults. */
  readonly data: Readonly<Record<keyof DataTypes, VimShape>>
  /** Types of objects. */
  readonly objects: Readonly<Record<keyof ObjectProperties, VimShape>>
  /** Methods. */
  readonly methods: Readonly<Record<keyof Methods, VimMethod>>
}

/** A type expression taken apart. */
export interface VimType {
  /** The name of the type. */
  readonly name: string
  /** Whether there can be any number. */
  readonly list: boolean
  /** Whether it can be absent. */
  readonly optional: boolean
}

const parsed = new Map<string, VimType>()
const completed = new Map<string, ReadonlyMap<string, VimType>>()

/** Takes a type expression apart: `HostVirtualSwitch[]?`. */
export function vimType(expression: string): VimType {
  const known = parsed.get(expression)
  if (known !== undefined) return known
  const optional = expression.endsWith('?')
  const required = optional ? expression.slice(0, -1) : expression
  const list = required.endsWith('[]')
  const type = { name: list ? required.slice(0, -2) : required, list, optional }
  parsed.set(expression, type)
  return type
}

/** Whether a name is that of a type of data or of a fault. */
export function isData(name: string): name is keyof DataTypes {
  return Object.hasOwn(tables.data, name)
}

/** Whether a name is that of a type of object. */
export function isObject(name: string): name is keyof ObjectProperties {
  return Object.hasOwn(tables.objects, name)
}

/** Whether a type is another one or extends it. */
export function derives(name: string, base: string): boolean {
  for (let at: string | undefined = name; at !== undefined; at = shapeOf(at)?.base)
    if (at === base) return true
  return false
}

/** The fields of a type of data, or the properties of a type of object, those of its base first. Empty for other names. */
export function fieldsOf(name: string): ReadonlyMap<string, VimType> {
  const known = completed.get(name)
  if (known !== undefined) return known
  const shape = shapeOf(name)
  if (shape === undefined) return new Map()
  const inherited = shape.base === undefined ? [] : fieldsOf(shape.base)
  const own = Object.entries(shape.fields).map(([field, type]) => [field, vimType(type)] as const)
  const fields = new Map([...inherited, ...own])
  completed.set(name, fields)
  return fields
}

/** The type at the end of a path such as `config.network.vswitch` that begins at a type of object; undefined where it leads nowhere. */
export function typeAt(objectType: string, path: string): VimType | undefined {
  let type: VimType | undefined = { name: objectType, list: false, optional: false }
  for (const step of path.split('.')) {
    type = type === undefined ? undefined : fieldsOf(type.name).get(step)
  }
  return type
}

function shapeOf(name: string): VimShape | undefined {
  if (isData(name)) return tables.data[name]
  return isObject(name) ? tables.objects[name] : undefined
}

/** Whether values of a type of data can be of others too, or are special kinds of others. */
export function isPolymorphic(name: string): boolean {
  extended ??= new Set(Object.values(tables.data).flatMap(({ base }) => (base === undefined ? [] : [base])))
  return extended.has(name) || shapeOf(name)?.base !== undefined
}

let extended: ReadonlySet<string> | undefined
