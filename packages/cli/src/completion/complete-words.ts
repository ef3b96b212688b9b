import type { Command } from '../commands/command.ts'
import type { Option, Options } from '../grammar/option.ts'
import type { Shell } from '../shell/shell.ts'
import type { Candidate } from './candidate.ts'
import { commandNames, valuesOf } from './value-completers.ts'

/**
 * What can stand in place of a word of a command: the names of commands, of options, or an option's values.
 *
 * @param before - the words of the command before it, its name first
 * @param word - what of it is there already; may be empty
 */
export async function completeWord(
  before: readonly string[],
  word: string,
  shell: Shell,
): Promise<readonly Candidate[]> {
  const candidates = await candidatesAfter(before, word, shell)
  return candidates.filter(({ value }) => value.startsWith(word))
}

async function candidatesAfter(
  [name, ...words]: readonly string[],
  word: string,
  shell: Shell,
): Promise<readonly Candidate[]> {
  if (name === undefined) return commandNames()
  const command: Command | undefined = await shell.finder.find(name)?.load()
  if (command === undefined) return []
  const given = readGiven(command.options, words)
  if (given.pending === undefined && word.startsWith('-')) return optionNames(command.options, words)
  const option = given.pending ?? nextByPlace(command.options, given.values)
  const scene = { shell, word, given: (other: string) => given.values.get(other) }
  return valuesOf(command.options[option ?? '']?.completes, scene)
}

/** The options that words give. */
interface Given {
  readonly values: ReadonlyMap<string, string>
  /** The option whose value comes next, because its name was the last word. */
  readonly pending: string | undefined
}

function readGiven(options: Options, words: readonly string[]): Given {
  const values = new Map<string, string>()
  let pending: string | undefined
  for (const word of words) {
    const [, name = '', joined] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? []
    const option = options[name]
    if (pending !== undefined) {
      values.set(pending, word)
      pending = undefined
    } else if (option !== undefined && takesValue(option)) {
      if (joined === undefined) pending = name
      else values.set(name, joined)
    } else if (!word.startsWith('--')) values.set(nextByPlace(options, values) ?? '', word)
  }
  return { values, pending }
}

/** The first option without a value that can get one by place; one that takes all the rest stays open. */
function nextByPlace(options: Options, values: ReadonlyMap<string, string>): string | undefined {
  return Object.entries(options).find(
    ([name, option]) =>
      takesValue(option) && !option.namedOnly && (option.kind === 'rest' || !values.has(name)),
  )?.[0]
}

function takesValue({ kind }: Option): boolean {
  return kind !== 'flag' && kind !== 'alias'
}

function optionNames(options: Options, given: readonly string[]): readonly Candidate[] {
  const shared = { help: 'print help for this command', json: 'answer in JSON' }
  const own = Object.entries(options).filter(([, { kind }]) => kind !== 'alias')
  return [...own.map(([name, { help }]) => [name, help] as const), ...Object.entries(shared)]
    .map(([name, description]) => ({ value: `--${name}`, description }))
    .filter(({ value }) => !given.includes(value))
}
