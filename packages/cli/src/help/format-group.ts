import type { CommandGroup } from '../commands/command.ts'

const nameWidth = 30

/** A group's title and its commands, as `help` shows them. */
export function formatGroup({ title, keyword, commands }: CommandGroup): string {
  const rows = commands.map(({ name, summary }) => `    ${name.padEnd(nameWidth)} ${summary}\n`)
  return ` ${title} (help keyword '${keyword}'):\n${rows.join('')}`
}

/** A group as data, for `--json`. */
export function describeGroup({ title, keyword, commands }: CommandGroup): object {
  return { keyword, title, commands: commands.map(({ name, summary }) => ({ name, summary })) }
}
