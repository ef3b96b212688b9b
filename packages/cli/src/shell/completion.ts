import { commandGroups } from '../commands/catalog.ts'
import type { Completion, Option, Options } from '../grammar/option.ts'
import { splitCommands } from '../grammar/words.ts'
import type { Shell } from './shell.ts'

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

/** Completes the last word of a line: names of commands, options, and domains or commands as values. */
export async function completeLine(line: string, shell: Shell): Promise<Completions> {
  const { commands } = splitCommands(line)
  const words = [...(commands.at(-1) ?? [])]
  const word = /(?:^|[\s;])$/.test(line) ? '' : (words.pop() ?? '')
  const candidates = await candidatesAfter(words, word, shell)
  return [candidates.filter(candidate => candidate.startsWith(word)).map(candidate => `${candidate} `), word]
}

async function candidatesAfter(
  [name, ...words]: readonly string[],
  word: string,
  shell: Shell,
): Promise<readonly string[]> {
  if (name === undefined) return commandNames()
  const command = await shell.finder.find(name)?.load()
  if (command === undefined) return []
  if (word.startsWith('-')) return optionNames(command.options, words)
  return valuesOf(expected(command.options, words)?.completes, shell)
}

function optionNames(options: Options, given: readonly string[]): readonly string[] {
  return [...Object.keys(options).filter(name => options[name]?.kind !== 'alias'), 'help', 'json']
    .map(name => `--${name}`)
    .filter(name => !given.includes(name))
}

/** The option that the next word would be a value of: the one named before it, else the first that can take one by place. */
function expected(options: Options, words: readonly string[]): Option | undefined {
  const named = options[words.at(-1)?.slice(2) ?? '']
  if (words.at(-1)?.startsWith('--') === true && named !== undefined && named.kind !== 'flag') return named
  return Object.values(options).find(
    ({ kind, namedOnly }) => kind !== 'flag' && kind !== 'alias' && !namedOnly,
  )
}

async function valuesOf(what: Completion | undefined, shell: Shell): Promise<readonly string[]> {
  switch (what) {
    case 'command':
      return commandNames()
    case 'domain': {
      const connection = await shell.connection()
      return (await connection.listDomains()).map(({ name }) => name)
    }
    default:
      return []
  }
}

function commandNames(): readonly string[] {
  return commandGroups.flatMap(({ commands }) => commands.map(({ name }) => name))
}
