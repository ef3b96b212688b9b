import { readXml, type XmlElement } from '@guestwork/conf/xml'
import { decode } from '../../vim/codec/decode.ts'
import { attributesKey, childOf, valueKey } from '../../vim/codec/raw-tree.ts'
import { tables } from '../../vim/schema.gen.ts'
import { vimType } from '../../vim/schema.ts'
import type { Methods, Ref } from '../../vim/index.ts'

/** A call that a client made. */
export interface Request {
  /** The object that is called. */
  readonly receiver: Ref
  /** The method. */
  readonly method: keyof Methods
  /** What it is given, by name. */
  readonly parameters: Readonly<Record<string, unknown>>
}

const schemaInstance = '{http://www.w3.org/2001/XMLSchema-instance}'

/**
 * Reads a client's message.
 *
 * @returns undefined for what is none, or calls a method that is not described
 */
export function readRequest(text: string): Request | undefined {
  const [body] = readXml(text).root.children.filter(({ name }) => name.endsWith('}Body'))
  const [element] = body?.children ?? []
  if (element === undefined) return undefined
  const method = plain(element.name)
  if (!isMethod(method)) return undefined
  const raw = rawTree(element)
  const parameters = Object.entries(tables.methods[method].parameters).map(
    ([name, type]) => [name, decode(childOf(raw, name), vimType(type))] as const,
  )
  const receiver = decode(childOf(raw, '_this'), vimType('ManagedObject')) as Ref
  return { receiver, method, parameters: Object.fromEntries(parameters) }
}

function isMethod(name: string): name is keyof Methods {
  return Object.hasOwn(tables.methods, name)
}

/** The tree that soap makes of an element. */
function rawTree({ attributes, children, text }: XmlElement): unknown {
  if (attributes.size === 0 && children.length === 0) return text === '' ? null : text
  const tree: Record<string, unknown> = {}
  const named = Array.from(
    attributes,
    ([name, value]) => [name.replace(schemaInstance, 'xsi:'), value] as const,
  )
  if (named.length > 0) tree[attributesKey] = Object.fromEntries(named)
  if (children.length === 0 && text !== '') tree[valueKey] = text
  for (const child of children) {
    const name = plain(child.name)
    const before = childOf(tree, name)
    const value = rawTree(child)
    tree[name] =
      before === undefined
        ? value
        : Array.isArray(before)
          ? [...(before as unknown[]), value]
          : [before, value]
  }
  return tree
}

function plain(name: string): string {
  return name.slice(name.indexOf('}') + 1)
}
