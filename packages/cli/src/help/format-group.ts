import type { CommandGroup, CommandRow } from '../commands/command.ts'
import { plain, type Style } from '../output/style.ts'

const nameWidth = 30

/** A group's title and its commands, as `help` shows them. */
export function formatGroup({ title, keyword, commands }: CommandGroup, style: Style = plain): string {
  const rows = shownCommands(commands).map(
    ({ name, summary }) => `    ${name.padEnd(nameWidth)} ${summary}\n`,
  )
  return ` ${style('bold', title)} (help keyword '${keyword}'):\n${rows.join('')}`
}

/** A group as data, for `--json`. */
export function describeGroup({ title, keyword, commands }: CommandGroup): object {
  return { keyword, title, commands: shownCommands(commands).map(({ name, summary }) => ({ name, summary })) }
}

/** The commands that people call. */
export function shownCommands(commands: readonly CommandRow[]): readonly CommandRow[] {
  return commands.filter(({ hidden }) => hidden !== true)
}
