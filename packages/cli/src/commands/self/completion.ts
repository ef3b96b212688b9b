import { data } from '../../grammar/option.ts'
import { readPackageFile } from '../../host/package-file.ts'
import { CommandError } from '../../output/command-error.ts'
import { localCommand } from '../command.ts'

const shells = ['bash', 'zsh', 'fish']

/** `completion`: the script that makes a shell complete calls of gw. */
export const completion = localCommand({
  description: 'For bash, in ~/.bashrc: source <(gw completion bash)',
  options: { shell: data('bash, zsh or fish', { completes: shells }) },
  run({ options, output }) {
    if (!shells.includes(options.shell))
      throw new CommandError('INVALID_ARG', [
        `no completion for the shell '${options.shell}', only for ${shells.join(', ')}`,
      ])
    const script = readPackageFile(`completion/gw.${options.shell}`)
    output.result({ shell: options.shell, script })
    output.print(script)
  },
})
