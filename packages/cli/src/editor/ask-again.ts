import type { Host, InputStream } from '../host/host.ts'

/** What the user wants after a failure: the editor again, the same once more without validation or at any price, or nothing. */
export type Answer = 'again' | 'ignore' | 'force' | 'give-up'

const help: readonly (readonly [key: string, answer: Answer | undefined, meaning: string])[] = [
  ['y', 'again', 'yes, start editor again'],
  ['n', 'give-up', 'no, throw away my changes'],
  ['i', 'ignore', 'turn off validation and try to redefine again'],
  ['f', 'force', 'force, try to redefine again'],
  ['?', undefined, 'print this help'],
]

/** Ctrl+C and Ctrl+D, which a terminal hands over like other keys meanwhile. */
const leaving = ['\u0003', '\u0004']

/**
 * Asks whether to edit again (`vshAskReedit`). One key answers; the end of the input gives up.
 *
 * @param canIgnore - whether going on without validation is offered
 */
export async function askAgain(host: Host, canIgnore: boolean): Promise<Answer> {
  const offered = help.filter(([, answer]) => canIgnore || answer !== 'ignore')
  const question = `Failed. Try again? [${offered.map(([key]) => key).join(',')}]: `
  const input = host.input()
  input.setRawMode?.(true)
  try {
    for (;;) {
      host.writeError(question)
      const key = await nextKey(input)
      const answer = key === undefined ? 'give-up' : offered.find(([letter]) => letter === key)?.[1]
      if (key === '?')
        host.writeError(`\n${offered.map(([letter, , meaning]) => `${letter} - ${meaning}\n`).join('')}`)
      if (answer === undefined) continue
      host.writeError('\n')
      return answer
    }
  } finally {
    input.setRawMode?.(false)
    input.pause()
  }
}

/** The next key, in lower case; undefined at the end of the input. What was typed after it stays in the input. */
function nextKey(input: InputStream): Promise<string | undefined> {
  return new Promise(resolve => {
    const settle = (key: string | undefined): void => {
      input.off('data', hear)
      input.off('end', end)
      input.pause()
      resolve(key === undefined || leaving.includes(key) ? undefined : key.toLowerCase())
    }
    const end = (): void => settle(undefined)
    const hear = (bytes: Uint8Array | string): void => {
      const typed = String(bytes)
      const key = /[^\r\n]/.exec(typed)
      if (key === null) return
      settle(key[0])
      const rest = typed.slice(key.index + 1)
      if (rest !== '') input.unshift(rest)
    }
    if (input.readableEnded) end()
    else input.on('data', hear).on('end', end).resume()
  })
}
