import { splitCommands } from '../grammar/words.ts'
import type { Shell } from '../shell/shell.ts'
import { completeWord } from './complete-words.ts'
import { completedWord, typedWord, type TypedWord } from './typed-word.ts'

/** What can stand in place of the last word, and that word: what readline asks a completer for. */
export type Completions = [candidates: string[], word: string]

/**
 * A completer for readline.
 *
 * @param isWanted - false once the line is finished, when an answer would be written after it
 */
export function completer(
  shell: Shell,
  isWanted: () => boolean,
): (line: string, callback: (error: null, result: Completions) => void) => void {
  return (line, callback) => {
    completeLine(line, shell).then(
      result => callback(null, isWanted() ? result : [[], line]),
      () => callback(null, [[], line]),
    )
  }
}

/** Completes the last word of a line of commands. */
export async function completeLine(line: string, shell: Shell): Promise<Completions> {
  const { before, word, typed } = lastWord(line)
  const candidates = await completeWord(before, word, shell)
  const values = candidates.map(({ value }) => value).sort()
  return [values.map(value => completedWord(typed, value.slice(word.length))), typed.raw]
}

/** The word at the end of a line, empty where a new one begins, and the words of its command before it. */
export function lastWord(line: string): {
  readonly before: readonly string[]
  readonly word: string
  readonly typed: TypedWord
} {
  const typed = typedWord(line)
  const words = splitCommands(`${line}${typed.quote ?? ''}`).commands.at(-1) ?? []
  if (typed.raw === '') return { before: words, word: '', typed }
  return { before: words.slice(0, -1), word: words.at(-1) ?? '', typed }
}
