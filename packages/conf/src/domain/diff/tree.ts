/** What is neither a list nor a single value. */
export type Tree = Record<string, unknown>

/** Whether a value has properties of its own. */
export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a list; its members are unknown. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** The value at a dotted path below a value; undefined where the way ends before. */
export function valueAt(value: unknown, path: string): unknown {
  let found = value
  for (const name of path.split('.')) {
    if (!isTree(found) || !Object.hasOwn(found, name)) return undefined
    found = found[name]
  }
  return found
}

/** Whether two values are the same to the last leaf. A property that is undefined is none. */
export function isSame(one: unknown, other: unknown): boolean {
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]))
  }
  if (!isTree(one) || !isTree(other)) return Object.is(one, other)
  return propertiesOf(one, other).every(name => isSame(one[name], other[name]))
}

/** A text that two values share only where {@link isSame} holds. */
export function contentOf(value: unknown): string {
  if (isList(value)) return `[${value.map(contentOf).join()}]`
  if (!isTree(value))
    return typeof value === 'string' ? JSON.stringify(value) : `${typeof value} ${String(value)}`
  const names = Object.keys(value).filter(name => value[name] !== undefined)
  return `{${names
    .sort()
    .map(name => `${JSON.stringify(name)}:${contentOf(value[name])}`)
    .join()}}`
}

/** The properties of two objects, each once: those of the first, then those that only the second has. */
export function propertiesOf(one: Tree, other: Tree): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
}
