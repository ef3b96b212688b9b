/** The tables that the codec reads: what is declared, without documentation. */
export function schemaOf({ declarations }) {
  const of = kinds => declarations.filter(({ kind }) => kinds.includes(kind))
  const tables = {
    enums: of(['enum']).map(({ name }) => name),
    data: Object.fromEntries(of(['data', 'fault']).map(entry => [entry.name, shapeOf(entry)])),
    objects: Object.fromEntries(of(['object']).map(entry => [entry.name, shapeOf(entry)])),
    methods: Object.fromEntries(of(['object']).flatMap(({ methods }) => methods.map(methodOf))),
  }
  return `import type { VimTables } from './schema.ts'

/** The described part of the API, for the codec. */
export const tables: VimTables = ${JSON.stringify(tables)}
`
}

function shapeOf({ base, fields }) {
  return { base, fields: fieldsOf(fields) }
}

function methodOf({ name, on, parameters, result, reads }) {
  return [name, { on, parameters: fieldsOf(parameters), result, reads: reads ? true : undefined }]
}

function fieldsOf(fields) {
  return Object.fromEntries(fields.map(({ name, type }) => [name, type]))
}
