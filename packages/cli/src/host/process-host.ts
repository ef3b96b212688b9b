import type { Host } from './host.ts'
import { writeAll } from './write-all.ts'

/** The process that gw is. */
export const processHost: Host = {
  env: process.env,
  drivers: [],
  write: text => writeAll(1, text),
  writeError: text => writeAll(2, text),
  get inputIsTerminal() {
    return process.getBuiltinModule('node:tty').isatty(0)
  },
  get outputIsTerminal() {
    return process.getBuiltinModule('node:tty').isatty(1)
  },
  get errorIsTerminal() {
    return process.getBuiltinModule('node:tty').isatty(2)
  },
  input: () => process.stdin,
  output: () => process.stdout,
  onInterrupt(listener) {
    process.on('SIGINT', listener)
    return () => process.off('SIGINT', listener)
  },
  workingDirectory: () => process.cwd(),
  changeDirectory: path => process.chdir(path),
}
