import { createInterface } from 'node:readline/promises'
import type { Host } from '../host/host.ts'

/** What the user wants after a failure. */
export type Answer = 'again' | 'ignore' | 'give-up'

const help = `y - yes, start editor again
n - no, throw away my changes
`
const ignoreHelp = 'i - turn off validation and try to redefine again\n'

/**
 * Asks whether to edit again (`vshAskReedit`). The end of the input gives up.
 *
 * @param canIgnore - whether going on without validation is offered
 */
export async function askAgain(host: Host, canIgnore: boolean): Promise<Answer> {
  const letters = canIgnore ? 'y,n,i,?' : 'y,n,?'
  const reader = createInterface({ input: host.input(), output: host.output(), terminal: false })
  try {
    host.writeError(`Failed. Try again? [${letters}]: `)
    for await (const line of reader) {
      const answer = line.trim().toLowerCase()
      if (answer === 'y') return 'again'
      if (answer === 'n') return 'give-up'
      if (answer === 'i' && canIgnore) return 'ignore'
      host.writeError(`${help}${canIgnore ? ignoreHelp : ''}? - print this help\n`)
      host.writeError(`Failed. Try again? [${letters}]: `)
    }
    return 'give-up'
  } finally {
    reader.close()
  }
}
