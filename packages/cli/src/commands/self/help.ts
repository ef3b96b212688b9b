import { describeCommand, formatCommand } from '../../help/format-command.ts'
import { describeGroup, formatGroup } from '../../help/format-group.ts'
import { text } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import type { Output } from '../../output/output.ts'
import { styleFor, type Style } from '../../output/style.ts'
import { commandGroups } from '../catalog.ts'
import { localCommand } from '../command.ts'

/** `help`: all commands, those of one group, or one command. */
export const help = localCommand({
  description:
    'Without a name: all commands. The name of a group, its keyword, lists the commands of that group.',
  options: { command: text('name of a command or of a group', { completes: 'command', emptyAllowed: true }) },
  lenient: true,
  async run({ options, output, shell }) {
    const name = options.command
    const style = styleFor(shell.host.outputIsTerminal, shell.host.env)
    if (name === undefined || name === '') return showGroups(output, style)
    const row = shell.finder.find(name)
    if (row !== undefined) {
      const subject = { ...row, command: await row.load() }
      output.result(describeCommand(subject))
      return output.print(formatCommand(subject, style))
    }
    const group = commandGroups.find(({ keyword, title }) => keyword === name || title === name)
    if (group === undefined)
      throw new CommandError('INVALID_ARG', [`command or command group '${name}' doesn't exist`])
    output.result(describeGroup(group))
    output.print(formatGroup(group, style))
  },
})

function showGroups(output: Output, style: Style): void {
  output.result(commandGroups.map(describeGroup))
  output.print(
    `Grouped commands:\n\n${commandGroups.map(group => `${formatGroup(group, style)}\n`).join('')}`,
  )
}
