/** A text of commands, taken apart. */
export interface CommandWords {
  /** The words of each command; an empty list where nothing stands between two ends. */
  readonly commands: readonly (readonly string[])[]
  /** Why the last command stops in its midst; undefined for a whole text. */
  readonly error: string | undefined
}

interface Word {
  readonly text: string
  /** Where the text goes on. */
  readonly end: number
}

const gap = /(?:[ \t]|\\\n)*/y

/**
 * Takes a text apart as virsh does (`vshCommandStringParse`). Commands end at a semicolon or a line's end; a word that
 * begins with `#` makes the rest of its line a comment. A backslash keeps the next character from its meaning, except in
 * single quotes, and vanishes together with a line's end. Single quotes need not be closed, double quotes must be.
 */
export function splitCommands(text: string): CommandWords {
  const commands: string[][] = [[]]
  for (let position = skipGap(text, 0); position < text.length; position = skipGap(text, position)) {
    if (text[position] === ';' || text[position] === '\n') {
      commands.push([])
      position++
    } else if (text[position] === '#') {
      commands.push([])
      position = afterLine(text, position)
    } else {
      const word = readWord(text, position)
      if (typeof word === 'string') return { commands, error: word }
      commands.at(-1)?.push(word.text)
      position = word.end
    }
  }
  return { commands, error: undefined }
}

function skipGap(text: string, from: number): number {
  gap.lastIndex = from
  gap.test(text)
  return gap.lastIndex
}

function afterLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end + 1
}

/** The word that begins here, or what is wrong with it. */
function readWord(text: string, from: number): Word | string {
  let word = ''
  let quote: "'" | '"' | undefined
  let position = from
  for (; position < text.length; position++) {
    const character = text[position] ?? ''
    if (quote === undefined && ' \t;\n'.includes(character)) break
    if ((character === "'" || character === '"') && (quote ?? character) === character) {
      quote = quote === undefined ? character : undefined
    } else if (character === '\\' && quote !== "'") {
      position++
      if (position === text.length) return 'dangling \\'
      if (text[position] !== '\n') word += text[position] ?? ''
    } else word += character
  }
  return quote === '"' ? 'missing "' : { text: word, end: position }
}
