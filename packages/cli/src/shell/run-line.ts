import { parseCommands } from '../grammar/parse.ts'
import { splitCommands } from '../grammar/words.ts'
import { runCommands } from './run-commands.ts'
import type { Shell } from './shell.ts'

/**
 * Runs the commands of one text. With a mistake in it, none of them runs.
 *
 * @returns the exit code of the last one, 1 for a mistake
 */
export async function runLine(text: string, shell: Shell): Promise<number> {
  const { commands, error, json } = await parseCommands(splitCommands(text), shell.finder)
  if (error === undefined) return runCommands(commands, shell)
  shell.errors.report(error, json || shell.settings.json)
  return 1
}
