import { typeParts } from './parse-spec.mjs'

const primitives = {
  string: 'string',
  boolean: 'boolean',
  byte: 'number',
  short: 'number',
  int: 'number',
  long: 'bigint',
  dateTime: 'Date',
  any: 'unknown',
}

const nothing = 'Readonly<Record<never, never>>'

/** The TypeScript declarations of everything that is described. */
export function interfacesOf(model) {
  const parts = model.declarations.map(declaration => {
    if (declaration.kind === 'enum') return enumOf(declaration)
    if (declaration.kind === 'object') return propertiesOf(declaration, model)
    return declaration.kind === 'fault' ? faultOf(declaration, model) : dataOf(declaration, model)
  })
  return [
    `import type { Ref } from './ref.ts'\n`,
    ...parts,
    dataTypesOf(model),
    kindsOf(model),
    objectsOf(model),
    methodsOf(model),
  ].join('\n')
}

function enumOf({ name, doc, values }) {
  return `${comment(doc)}export type ${name} = ${values.map(value => `'${value}'`).join(' | ')}\n`
}

/** A type that others extend is the union of all that are not abstract; each says in `$type` which it is. */
function dataOf({ name, doc, base, abstract, fields }, model) {
  const family = model.family(name)
  if (base === undefined && family.length === 1) return interfaceOf(name, doc, members(fields, model))
  const own = members([...inherited(base, model), ...fields], model)
  const typeField = `  /** Which type it is. */\n  readonly $type: '${name}'\n`
  if (family.length === 1) return interfaceOf(name, doc, typeField + own)
  const plain = `Plain${name}`
  const union = family
    .filter(member => !member.abstract)
    .map(member => (member.name === name ? plain : leafName(member, model)))
  const alias = `${comment(doc)}export type ${name} = ${union.join(' | ')}\n`
  return abstract
    ? alias
    : `${alias}\n${interfaceOf(plain, `${doc.replace(/\.$/, '')}, and no more special kind of it.`, typeField + own)}`
}

function leafName({ name }, model) {
  return model.family(name).length === 1 ? name : `Plain${name}`
}

function faultOf({ name, doc, base, fields }, model) {
  if (base === undefined) {
    return interfaceOf(
      name,
      doc,
      `  /** Its name, also where nothing else is known of it. */\n  readonly $type: string\n${members(fields, model)}`,
    )
  }
  return extended(name, doc, base, members(fields, model))
}

function propertiesOf({ name, doc, base, fields }, model) {
  const parent = base === undefined ? nothing : `${base}Properties`
  return extended(`${name}Properties`, doc, parent, members(fields, model))
}

function extended(name, doc, base, body) {
  return body === ''
    ? `${comment(doc)}export type ${name} = ${base}\n`
    : `${comment(doc)}export interface ${name} extends ${base} {\n${body}}\n`
}

function dataTypesOf({ declarations }) {
  const rows = declarations
    .filter(({ kind }) => kind === 'data' || kind === 'fault')
    .map(({ name, doc }) => `  /** ${doc} */\n  readonly ${name}: ${name}\n`)
  return `${comment('The types of data and of faults, by their name.')}export interface DataTypes {\n${rows.join('')}}\n`
}

function kindsOf({ declarations, family }) {
  const rows = declarations
    .filter(({ kind }) => kind === 'object')

    .map(({ name, doc }) => {
      const kinds =
        name === 'ManagedObject'
          ? 'string'
          : family(name)
              .map(member => `'${member.name}'`)
              .join(' | ')
      return `  /** ${doc} */\n  readonly ${name}: ${kinds}\n`
    })
  return `${comment('The types of objects, and for each the types that a reference to it can have.')}export interface ObjectKinds {\n${rows.join('')}}\n`
}

function objectsOf({ declarations }) {
  const rows = declarations
    .filter(({ kind }) => kind === 'object')
    .map(({ name, doc }) => `  /** ${doc} */\n  readonly ${name}: ${name}Properties\n`)
  return `${comment('The properties of objects, by their type.')}export interface ObjectProperties {\n${rows.join('')}}\n`
}

function methodsOf(model) {
  const rows = model.declarations
    .flatMap(({ methods = [] }) => methods)
    .map(({ name, on, doc, parameters, result }) => {
      const list = parameters
        .map(({ name: parameter, type }) => `readonly ${member(parameter, type, model)}`)
        .join('; ')
      const answer = result === undefined ? 'undefined' : fullType(result, model)
      return `  /** ${doc} */\n  readonly ${name}: { readonly on: '${on}'; readonly parameters: ${list === '' ? nothing : `{ ${list} }`}; readonly result: ${answer} }\n`
    })
  return `${comment('The methods of objects, by their name: whose they are, what they take and what they give.')}export interface Methods {\n${rows.join('')}}\n`
}

function inherited(base, model) {
  if (base === undefined) return []
  const above = model.get(base)
  return [...inherited(above.base, model), ...above.fields]
}

function interfaceOf(name, doc, body) {
  return `${comment(doc)}export interface ${name} {\n${body}}\n`
}

function members(fields, model) {
  return fields
    .map(({ name, type, doc }) => `  /** ${doc} */\n  readonly ${member(name, type, model)}\n`)
    .join('')
}

function member(name, type, model) {
  const { optional } = typeParts(type)
  return optional ? `${name}?: ${valueType(type, model)} | undefined` : `${name}: ${valueType(type, model)}`
}

function fullType(type, model) {
  return typeParts(type).optional ? `${valueType(type, model)} | undefined` : valueType(type, model)
}

function valueType(type, model) {
  const { name, list } = typeParts(type)
  const isObject = model.get(name)?.kind === 'object'
  const one = primitives[name] ?? (isObject ? `Ref<ObjectKinds['${name}']>` : name)
  return list ? `readonly ${one}[]` : one
}

function comment(doc) {
  return `/** ${doc} */\n`
}
