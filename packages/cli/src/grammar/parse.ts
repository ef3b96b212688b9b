import type { Command, CommandRow } from '../commands/command.ts'
import { CommandError } from '../output/command-error.ts'
import { readOptions, type GivenOptions } from './read-options.ts'
import type { CommandWords } from './words.ts'

/** A command that is ready to run. */
export interface ParsedCommand {
  /** Its name in the table. */
  readonly name: string
  /** What its row loaded. */
  readonly command: Command
  /** What the words after its name say. */
  readonly options: GivenOptions
}

/** What commands the words of a user are. */
export interface CommandLine {
  /** The commands before the first mistake. They run only when there is none. */
  readonly commands: readonly ParsedCommand[]
  /** The first mistake; undefined when there is none. */
  readonly error: CommandError | undefined
  /** Whether the mistake is to be shown as JSON, because `--json` was among the words. */
  readonly json: boolean
}

/** Finds commands by their names. */
export interface CommandFinder {
  /** The row of a command, aliases resolved; undefined for an unknown name. */
  find(name: string): CommandRow | undefined
}

/** Reads commands, as virsh does: all of them before the first one runs, up to the first mistake. */
export async function parseCommands(
  { commands, error }: CommandWords,
  finder: CommandFinder,
): Promise<CommandLine> {
  const parsed: ParsedCommand[] = []
  const json = commands.some(words => words.includes('--json'))
  try {
    for (const [index, words] of commands.entries()) {
      const stopsHere = error !== undefined && index === commands.length - 1
      const command = await parseCommand(words, !stopsHere, finder)
      if (command !== undefined) parsed.push(command)
    }
  } catch (mistake) {
    if (mistake instanceof CommandError) return { commands: parsed, error: mistake, json }
    throw mistake
  }
  return { commands: parsed, error: error === undefined ? undefined : invalid(error), json }
}

/** One command; undefined for an empty one, and for a comment that was one word or more. */
async function parseCommand(
  [name, ...words]: readonly string[],
  whole: boolean,
  finder: CommandFinder,
): Promise<ParsedCommand | undefined> {
  if (name === undefined || name.startsWith('#')) return undefined
  const row = finder.find(name)
  if (row === undefined) throw invalid(`unknown command: '${name}'`)
  const command = await row.load()
  const options = readOptions({ name: row.name, ...command }, words, whole)
  return options.help ? parseCommand(['help', row.name], whole, finder) : { name: row.name, command, options }
}

function invalid(line: string): CommandError {
  return new CommandError('INVALID_ARG', [line])
}
