/** A place in a text, as a person counts it. */
export interface XmlPosition {
  /** The line; the first is 1. */
  readonly line: number
  /** The column in UTF-16 code units; the first is 1. */
  readonly column: number
}

/** The line and column of an offset. */
export function positionAt(source: string, offset: number): XmlPosition {
  let line = 1
  let lineStart = 0
  for (let next = source.indexOf('\n'); next >= 0 && next < offset; next = source.indexOf('\n', lineStart)) {
    line++
    lineStart = next + 1
  }
  return { line, column: offset - lineStart + 1 }
}

/**
 * Where an attribute's name stands in the tag that opens at `start`; `start` itself where it is not written.
 * The tag is known to be well formed.
 */
export function attributeOffset(source: string, start: number, attribute: string): number {
  const matcher = /([^\s=<>/'"]+)\s*=\s*(?:"[^"]*"|'[^']*')|>/gy
  const name = /[^\s/>]+/y
  name.lastIndex = start
  matcher.lastIndex = start + (name.exec(source)?.[0].length ?? 0)
  for (;;) {
    matcher.lastIndex = skipSpace(source, matcher.lastIndex)
    const from = matcher.lastIndex
    const found = matcher.exec(source)?.[1]
    if (found === undefined) return start
    if (found === attribute || found.endsWith(`:${attribute}`)) return from
  }
}

function skipSpace(source: string, from: number): number {
  const space = /\s*/y
  space.lastIndex = from
  space.exec(source)
  return space.lastIndex
}
