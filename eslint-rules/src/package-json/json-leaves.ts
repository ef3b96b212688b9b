/** A string in a JSON text, and where it is. */
export interface JsonLeaf {
  /** The keys that lead to it, from the outside in; in an array the position. */
  readonly path: readonly string[]
  /** The string with its escapes resolved. */
  readonly value: string
  /** Offset in the text of the innermost key, or of the value where it is in an array. */
  readonly offset: number
}

interface Level {
  readonly isArray: boolean
  key: string
  offset: number
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g

/**
 * The strings of a JSON text in order, also those that a later one of the same key replaces.
 *
 * @param text - valid JSON
 */
export function jsonLeaves(text: string): readonly JsonLeaf[] {
  const leaves: JsonLeaf[] = []
  const levels: Level[] = []
  let isValue = true
  for (const { 0: found, index } of text.matchAll(token)) {
    const level = levels.at(-1)
    if (found === '{' || found === '[') levels.push({ isArray: found === '[', key: '0', offset: index })
    else if (found === '}' || found === ']') levels.pop()
    else if (found === ',' && level?.isArray === true) level.key = String(Number(level.key) + 1)
    else if (found.startsWith('"') && level !== undefined) {
      const value = String(JSON.parse(found))
      if (!isValue) Object.assign(level, { key: value, offset: index })
      else leaves.push({ path: pathOf(levels), value, offset: level.isArray ? index : level.offset })
    }
    isValue = found === ':' || levels.at(-1)?.isArray === true
  }
  return leaves
}

function pathOf(levels: readonly Level[]): readonly string[] {
  return levels.map(({ key }) => key)
}

/** Line and column of an offset, both counted from 1. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
