import { localCommand } from '../command.ts'

/** `pwd`: the working directory. */
export const pwd = localCommand({
  options: {},
  run({ output, shell: { host } }) {
    const directory = host.workingDirectory()
    output.result({ directory })
    output.print(`${directory}\n`)
  },
})
