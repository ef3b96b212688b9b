import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const emulator = '/usr/bin/script'

/** Why no terminal can be had here; undefined where one can. */
export const noTerminal =
  process.platform === 'linux' && existsSync(emulator) && existsSync('/bin/bash')
    ? undefined
    : `needs Linux with bash and ${emulator} (util-linux)`

/** Somebody at a terminal. */
export interface Typist extends AsyncDisposable {
  /**
   * Types, and waits until the terminal shows something.
   *
   * @returns what it has shown since the last call, with colours and cursor movements taken out
   */
  type(keys: string, until: RegExp): Promise<string>
}

/** Opens bash in a pseudo-terminal, as a user would have it, without anybody's own settings. */
export function openBash(options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv }): Typist {
  const bash = 'exec /bin/bash --norc --noprofile -i'
  const child = spawn(emulator, ['--quiet', '--echo', 'always', '--command', bash, '/dev/null'], {
    cwd: options.cwd,
    env: { ...options.env, TERM: 'dumb' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let shown = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text
  })
  return {
    async type(keys, until) {
      shown = ''
      child.stdin.write(keys)
      const deadline = Date.now() + 20_000
      while (!until.test(shown)) {
        if (Date.now() > deadline) throw new Error(`the terminal never showed ${until}, only:\n${shown}`)
        await pause(20)
      }
      return shown
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null) return
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGKILL') // its end of the terminal goes with it, and so does bash
      await ended
    },
  }
}
