/** Item elements of arrays that are named after a type of XML Schema. */
const primitives = new Set(['Boolean', 'Byte', 'Double', 'Int', 'Long', 'Short', 'String'])

const array = /:type="ArrayOf(\w+)">([\s\S]*?)<\/val>/g

/**
 * Gives the items of `ArrayOf…` values the `xsi:type` that a real host sends and that libvirt insists on.
 *
 * @param {string} answer
 */
export function withItemTypes(answer) {
  return answer.replace(array, (_, type, items) => `:type="ArrayOf${type}">${typed(type, items)}</val>`)
}

/**
 * @param {string} type
 * @param {string} items
 */
function typed(type, items) {
  const isPrimitive = primitives.has(type)
  const element = isPrimitive ? type.toLowerCase() : type
  const xsiType = isPrimitive ? `xsd:${element}` : type
  const untyped = new RegExp(`<${element}(?=[ >])(?![^>]*:type=)`, 'g')
  return items.replace(untyped, `<${element} xsi:type="${xsiType}"`)
}
