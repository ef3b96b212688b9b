import type { ConfEntry, ConfItem, ConfValue } from './libvirt-conf.ts'
import { VirtError } from './virt-error.ts'

const maximumLength = 10 * 1024 * 1024
const maximumDepth = 16
const smallest = -(2n ** 63n)
const largest = 2n ** 64n - 1n

/** Where the reader stands. */
interface Cursor {
  readonly text: string
  readonly file: string
  at: number
}

/** Reads the items of a configuration file, see `parseLibvirtConf`. */
export function readConfItems(text: string, file: string): ConfItem[] {
  const cursor: Cursor = { text, file, at: 0 }
  if (text.length > maximumLength) throw syntaxError(cursor, 'the file is longer than 10 MiB')
  const nul = text.indexOf('\0')
  if (nul >= 0) throw syntaxError({ ...cursor, at: nul }, 'a NUL character')
  const items: ConfItem[] = []
  while (skipBlanks(cursor) < text.length) {
    items.push(readLineBreak(cursor) ? { kind: 'remark', text: undefined } : readItem(cursor))
  }
  return items
}

function readItem(cursor: Cursor): ConfItem {
  const comment = readComment(cursor)
  if (comment !== undefined) {
    readLineBreak(cursor)
    return { kind: 'remark', text: comment }
  }
  return readEntry(cursor)
}

function readEntry(cursor: Cursor): ConfEntry {
  const name = match(cursor, /[A-Za-z][A-Za-z0-9_]*/y)
  if (name === undefined) throw syntaxError(cursor, 'expecting a name')
  skipBlanks(cursor)
  if (match(cursor, /=/y) === undefined) throw syntaxError(cursor, 'expecting an assignment')
  skipBlanks(cursor)
  const value = readValue(cursor, 0)
  skipBlanks(cursor)
  const separated = match(cursor, /;/y) !== undefined
  if (separated) skipBlanks(cursor)
  const comment = readComment(cursor)
  const ended = readLineBreak(cursor) || cursor.at === cursor.text.length
  if (!separated && !ended) throw syntaxError(cursor, 'expecting a separator')
  return comment === undefined ? { kind: 'entry', name, value } : { kind: 'entry', name, value, comment }
}

function readValue(cursor: Cursor, depth: number): ConfValue {
  const character = cursor.text[cursor.at] ?? ''
  if (character === '"' || character === "'") return readString(cursor)
  if (character === '[') return readList(cursor, depth)
  if (/[-+0-9]/.test(character)) return readNumber(cursor)
  throw syntaxError(cursor, 'expecting a value')
}

function readString(cursor: Cursor): string {
  const long = match(cursor, /"""[^]*?"""/y)
  if (long !== undefined) return long.slice(3, -3)
  const short = cursor.text.startsWith('"""', cursor.at)
    ? undefined
    : match(cursor, /"[^"\r\n]*"|'[^'\r\n]*'/y)
  if (short === undefined) throw syntaxError(cursor, 'unterminated string')
  return short.slice(1, -1)
}

function readNumber(cursor: Cursor): bigint {
  const start = cursor.at
  const digits = match(cursor, /[-+]?[0-9]+/y)
  if (digits === undefined) throw syntaxError(cursor, 'unterminated number')
  const number = digits.length > 40 ? undefined : BigInt(digits.replace('+', ''))
  if (number !== undefined && number >= smallest && number <= largest) return number
  cursor.at = start
  throw syntaxError(cursor, 'number out of range')
}

function readList(cursor: Cursor, depth: number): ConfValue[] {
  if (depth === maximumDepth) throw syntaxError(cursor, `lists nest more than ${String(maximumDepth)} deep`)
  cursor.at += 1
  const values: ConfValue[] = []
  for (;;) {
    skipBlanksAndLineBreaks(cursor)
    if (match(cursor, /\]/y) !== undefined) return values
    if (values.length > 0 && match(cursor, /,/y) === undefined) throw listError(cursor)
    skipBlanksAndLineBreaks(cursor)
    if (values.length > 0 && match(cursor, /\]/y) !== undefined) return values
    if (cursor.text[cursor.at] === '#')
      throw syntaxError(cursor, 'expecting a value, a list cannot hold comments')
    if (values.length === 0 && cursor.at === cursor.text.length) throw listError(cursor)
    values.push(readValue(cursor, depth + 1))
  }
}

function listError(cursor: Cursor): VirtError {
  const ended = cursor.at === cursor.text.length
  return syntaxError(cursor, ended ? 'list is not closed with ]' : 'expecting a separator in list')
}

function readComment(cursor: Cursor): string | undefined {
  return match(cursor, /#[^\r\n]*/y)?.slice(1)
}

function readLineBreak(cursor: Cursor): boolean {
  return match(cursor, /\r\n|\n|\r/y) !== undefined
}

function skipBlanks(cursor: Cursor): number {
  match(cursor, /[ \t]+/y)
  return cursor.at
}

function skipBlanksAndLineBreaks(cursor: Cursor): void {
  match(cursor, /[ \t\r\n]+/y)
}

function match(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at
  const found = pattern.exec(cursor.text)?.[0]
  cursor.at += found?.length ?? 0
  return found
}

function syntaxError(cursor: Cursor, problem: string): VirtError {
  const before = cursor.text.slice(0, cursor.at)
  const line = before.split(/\r\n|\n|\r/).length
  const column = cursor.at - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))
  return new VirtError('CONF_SYNTAX', `${cursor.file}:${String(line)}:${String(column)}: ${problem}`, {
    domain: 'CONF',
    details: { file: cursor.file, line, column },
  })
}
