import { typeParts } from './parse-spec.mjs'

const primitives = new Set(['string', 'boolean', 'byte', 'short', 'int', 'long', 'dateTime', 'any'])

/** All declarations together, checked: every type that is named exists. */
export function modelOf(declarations) {
  const byName = new Map()
  for (const declaration of declarations) {
    if (byName.has(declaration.name)) throw new Error(`${declaration.name} is declared twice`)
    byName.set(declaration.name, declaration)
  }
  for (const declaration of declarations) check(declaration, byName)
  const derived = name => declarations.filter(({ base }) => base === name)
  const family = name => [byName.get(name), ...derived(name).flatMap(({ name: below }) => family(below))]
  return { declarations, get: name => byName.get(name), family }
}

function check({ name, base, fields = [], methods = [] }, byName) {
  if (base !== undefined && !byName.has(base))
    throw new Error(`${name} extends ${base}, which is not declared`)
  const types = [...fields, ...methods.flatMap(({ parameters }) => parameters)].map(({ type }) => type)
  types.push(...methods.flatMap(({ result }) => (result === undefined ? [] : [result])))
  for (const type of types) {
    const { name: used } = typeParts(type)
    if (!primitives.has(used) && !byName.has(used))
      throw new Error(`${name} uses ${used}, which is not declared`)
  }
}
