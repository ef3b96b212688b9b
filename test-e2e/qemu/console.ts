import type { Domain } from '@guestwork/core'

/** What lets the test guest power off. */
export const ctrlD = '\x04'

/** What lets the test guest reboot. */
export const ctrlR = '\x12'

/** A guest's console, to talk on. */
export interface Terminal extends AsyncDisposable {
  /** Waits for a text, after what was heard before. Fails when the console ends without it. */
  hear(wanted: string): Promise<void>
  /** Types. */
  say(text: string): Promise<void>
}

/** Opens the first console of a domain. */
export async function consoleOf(domain: Domain): Promise<Terminal> {
  const stream = await domain.openConsole()
  const reader = stream.readable.getReader()
  const writer = stream.writable.getWriter()
  const decoder = new TextDecoder()
  let heard = ''
  return {
    async hear(wanted) {
      while (!heard.includes(wanted)) {
        const { value, done } = await reader.read()
        if (done) throw new Error(`the console ended before '${wanted}': ${heard}`)
        heard += decoder.decode(value, { stream: true })
      }
      heard = heard.slice(heard.indexOf(wanted) + wanted.length)
    },
    say: text => writer.write(new TextEncoder().encode(text)),
    async [Symbol.asyncDispose]() {
      reader.releaseLock()
      writer.releaseLock()
      await stream.abort()
    },
  }
}
