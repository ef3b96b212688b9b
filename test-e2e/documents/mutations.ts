/** A document that differs from a good one in one place. */
export interface Mutation {
  /** The place, and what is different there, such as `domain/vcpu: text '0'`. */
  readonly name: string
  readonly xml: string
}

interface WrittenElement {
  readonly name: string
  /** The names of the elements around it, and its own. */
  readonly path: string
  readonly start: number
  /** Where its attributes begin. */
  readonly attributes: number
  /** Just after the tag that opens it. */
  readonly opened: number
  /** Where the tag begins that closes it; undefined where one tag does both. */
  closing: number | undefined
  end: number
  hasChildren: boolean
}

const tag = /<(\/?)([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:'[^']*'|"[^"]*"))*)\s*(\/?)>/g
const attribute = /\s+([\w:-]+)\s*=\s*(?:'[^']*'|"[^"]*")/g

const texts = ['', 'bogus', '0', '-1', '99999999999', '99999999999999999999999', ' 1', '1x', '/']
const values = [...texts.slice(0, -1), '1', '256', '65536', '0x10', 'default', 'yes', 'on', 'none']

/**
 * Every document that differs from this one in one place: each element is left out, written twice, emptied and given an
 * unknown child, each text and each attribute has wrong values and borderline ones, or is left out.
 *
 * @param xml A document without comments and CDATA sections.
 */
export function mutationsOf(xml: string): Mutation[] {
  return elementsOf(xml).flatMap(element => [
    ...elementMutations(xml, element),
    ...attributeMutations(xml, element),
  ])
}

function elementsOf(xml: string): WrittenElement[] {
  const elements: WrittenElement[] = []
  const open: WrittenElement[] = []
  for (const { 0: whole, 1: slash, 2: name = '', 4: isEmpty, index } of xml.matchAll(tag)) {
    const end = index + whole.length
    if (slash === '/') {
      const closed = open.pop()
      if (closed !== undefined) Object.assign(closed, { closing: index, end })
      continue
    }
    const path = [...open.map(outer => outer.name), name].join('/')
    const attributes = index + 1 + name.length
    const element = {
      name,
      path,
      start: index,
      attributes,
      opened: end,
      closing: undefined,
      end,
      hasChildren: false,
    }
    const outer = open.at(-1)
    if (outer !== undefined) outer.hasChildren = true
    elements.push(element)
    if (isEmpty === '') open.push(element)
  }
  return elements
}

function elementMutations(xml: string, element: WrittenElement): Mutation[] {
  const { path, name, start, end, opened, closing, hasChildren, attributes } = element
  const replaced = (what: string, from: number, to: number, text: string): Mutation => ({
    name: `${path}${what}`,
    xml: xml.slice(0, from) + text + xml.slice(to),
  })
  const mutations = [replaced('@bogus', attributes, attributes, " bogus='1'")]
  if (path !== name) {
    mutations.push(
      replaced(': left out', start, end, ''),
      replaced(': twice', end, end, xml.slice(start, end)),
    )
  }
  if (closing === undefined) {
    return [...mutations, replaced(': with a child', opened - 2, opened, `><bogus/></${name}>`)]
  }
  mutations.push(replaced(': with a child', closing, closing, '<bogus/>'))
  if (hasChildren) return [...mutations, replaced(': emptied', opened, closing, '')]
  return [...mutations, ...texts.map(text => replaced(`: text '${text}'`, opened, closing, text))]
}

function attributeMutations(xml: string, { path, attributes, opened }: WrittenElement): Mutation[] {
  return [...xml.slice(attributes, opened).matchAll(attribute)].flatMap(({ 0: whole, 1: name, index }) => {
    if (name?.startsWith('xmlns') !== false) return []
    const from = attributes + index
    const replaced = (what: string, text: string): Mutation => ({
      name: `${path}@${name}${what}`,
      xml: xml.slice(0, from) + text + xml.slice(from + whole.length),
    })
    return [
      replaced(': left out', ''),
      ...values.map(value => replaced(`='${value}'`, ` ${name}='${value}'`)),
    ]
  })
}
