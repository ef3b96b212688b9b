import type { CommandFinder } from '../grammar/parse.ts'
import { splitCommands } from '../grammar/words.ts'

/** Whether one of the commands of a text is one that takes secrets as words. */
export function holdsSecret(text: string, finder: CommandFinder): boolean {
  return splitCommands(text).commands.some(([name = '']) => finder.find(name)?.takesSecrets === true)
}
