import { text } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { localCommand } from '../command.ts'

/** `cd`: changes the working directory of an interactive shell. */
export const cd = localCommand({
  options: {
    dir: text('where to go (default: home, or else the root)', { completes: 'file', emptyAllowed: true }),
  },
  run({ options, output, shell: { host, interactive } }) {
    if (!interactive)
      throw new CommandError('OPERATION_INVALID', ['cd: command valid only in interactive mode'])
    const directory = options.dir || host.env['HOME'] || '/'
    try {
      host.changeDirectory(directory)
    } catch (cause) {
      throw new CommandError('SYSTEM_ERROR', [`cd: ${directory}: ${reasonOf(cause)}`], { cause })
    }
    output.result({ directory: host.workingDirectory() })
  },
})

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ENOENT') return 'No such file or directory'
  if (code === 'ENOTDIR') return 'Not a directory'
  return cause instanceof Error ? cause.message : String(cause)
}
