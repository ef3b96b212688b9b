import { commandGroups } from '../commands/catalog.ts'
import { globalOptions, type GlobalOption } from '../invocation/global-options.ts'
import { plain, type Style } from '../output/style.ts'
import { formatGroup } from './format-group.ts'

const helpColumn = 28

/** What `--help` prints. */
export function formatUsage(style: Style = plain): string {
  return `
gw [options]... [<commands>]
gw [options]... <command> [args...]

  ${style('bold', 'options:')}
${globalOptions.map(formatOption).join('')}
  ${style('bold', 'commands:')}

${commandGroups.map(group => `${formatGroup(group, style)}\n`).join('')}
  help <group> tells more about the commands of a group

  help <command> tells more about a command

`
}

function formatOption({ letter, word, value, help }: GlobalOption): string {
  const short = letter === undefined ? '    ' : `-${letter} |`
  const long = word === undefined ? '' : `--${word}`
  const names = `    ${letter !== undefined && word === undefined ? `-${letter}` : `${short} ${long}`}`
  const shown = names + formatValue(value)
  return shown.length < helpColumn
    ? `${shown.padEnd(helpColumn)}${help}\n`
    : `${shown}\n${' '.repeat(helpColumn)}${help}\n`
}

function formatValue(value: string | undefined): string {
  if (value === undefined) return ''
  return value.startsWith('[') ? `[=${value.slice(1)}` : `=${value}`
}
