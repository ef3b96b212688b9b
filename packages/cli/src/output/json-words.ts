/** Deeper JSON is not taken for JSON, so that its indentation cannot grow without bounds. */
const maximumDepth = 1000

const words = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/**
 * A JSON text as its words: brackets, commas, colons, strings in their shortest form, and numbers with all their digits,
 * which `JSON.parse` would lose. Undefined for a text that is no JSON.
 */
export function jsonWords(text: string): readonly string[] | undefined {
  if (jsonProblem(text) !== undefined) return undefined
  const found = text.match(words) ?? []
  let depth = 0
  for (const word of found) {
    depth += depthChange(word)
    if (depth > maximumDepth) return undefined
  }
  return found.map(word => (word.startsWith('"') ? JSON.stringify(JSON.parse(word)) : word))
}

/** What is wrong with a text that is to be JSON; undefined when nothing is. */
export function jsonProblem(text: string): string | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The value of a member of an object; undefined where there is no object, or no such member. */
export function jsonMember(text: readonly string[], name: string): readonly string[] | undefined {
  if (text[0] !== '{') return undefined
  const key = JSON.stringify(name)
  let depth = 0
  let begin: number | undefined
  for (const [place, word] of text.entries()) {
    const ends = depth === 1 && (word === ',' || word === '}')
    if (ends && begin !== undefined) return text.slice(begin, place)
    depth += depthChange(word)
    if (depth === 1 && word === ':' && text[place - 1] === key) begin = place + 1
  }
  return undefined
}

/** Words on lines of their own, indented as libvirt does (`virJSONStringReformat`). */
export function indentJson(text: readonly string[]): string {
  const parts: string[] = []
  let depth = 0
  let beginsLine = false
  for (const word of text) {
    const change = depthChange(word)
    if (change < 0) parts.push('\n')
    depth += Math.min(change, 0)
    if (change < 0 || beginsLine) parts.push('  '.repeat(depth))
    depth += Math.max(change, 0)
    parts.push(word)
    beginsLine = change > 0 || word === ','
    if (beginsLine) parts.push('\n')
    if (word === ':') parts.push(' ')
  }
  return parts.join('')
}

function depthChange(word: string): number {
  if (word === '{' || word === '[') return 1
  return word === '}' || word === ']' ? -1 : 0
}
