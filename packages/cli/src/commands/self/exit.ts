import { localCommand } from '../command.ts'

/** `exit` and `quit`: end the shell, or what is left of a batch. */
export const exit = localCommand({
  options: {},
  run({ output, shell }) {
    output.result({})
    shell.leaving = true
  },
})
