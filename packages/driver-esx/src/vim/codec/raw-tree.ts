/**
 * What the parser gives: an element without attributes and children is its text, or null when empty; any other is an
 * object with its attributes, its text and its children by name, those of one name in a list.
 */
export type RawTree = Readonly<Record<string, unknown>>

/** The key of an element's attributes. */
export const attributesKey = 'attributes'
/** The key of the text of an element that has attributes. */
export const valueKey = '$value'

/** Whether an element has attributes or children. */
export function isTree(raw: unknown): raw is RawTree {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

/** The children of one name: one, a list, or undefined. */
export function childOf(raw: unknown, name: string): unknown {
  return isTree(raw) && Object.hasOwn(raw, name) ? raw[name] : undefined
}

/** The elements of one name, as a list. */
export function itemsOf(raw: unknown): readonly unknown[] {
  if (raw === undefined) return []
  return Array.isArray(raw) ? raw : [raw]
}

/** The text of an element; empty where it has none. */
export function textOf(raw: unknown): string {
  const text = isTree(raw) ? childOf(raw, valueKey) : raw
  return typeof text === 'string' ? text : ''
}

/** An attribute of an element, by its full name. */
export function attributeOf(raw: unknown, name: string): string | undefined {
  const value = childOf(childOf(raw, attributesKey), name)
  return typeof value === 'string' ? value : undefined
}

/** What xsi:type says, without prefixes; undefined where there is none. */
export function typeNameOf(raw: unknown): string | undefined {
  const attributes = childOf(raw, attributesKey)
  if (!isTree(attributes)) return undefined
  const key = Object.keys(attributes).find(name => name.endsWith(':type'))
  const type = key === undefined ? undefined : attributes[key]
  return typeof type === 'string' ? type.slice(type.indexOf(':') + 1) : undefined
}
