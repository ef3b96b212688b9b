import type { DuplexStream } from '@guestwork/core'
import type { Host, InputStream } from '../host/host.ts'

/** How long a guest may take to read what was typed before the escape key, in milliseconds. */
const patience = 1000

/** How a console is left. */
export interface JoinOptions {
  /** The byte that leaves it, when a person types. */
  readonly escape: number
  /** Leaves it when it fires. */
  readonly signal: AbortSignal
}

/**
 * Copies what the user types to a console and what the console says to standard output. A terminal hands keys over one by one
 * meanwhile. Input that ends leaves the console open, so that the rest of the guest's answer is seen.
 *
 * Ends when the console does, the user types the escape key, or the signal fires.
 */
export async function joinConsole(
  { readable, writable }: Pick<DuplexStream, 'readable' | 'writable'>,
  host: Host,
  { escape, signal }: JoinOptions,
): Promise<void> {
  const writer = writable.getWriter()
  let restore = (): void => undefined
  const typing = new Promise<void>((resolve, reject) => {
    restore = takeKeys(host.input(), bytes => {
      const end = host.inputIsTerminal ? bytes.indexOf(escape) : -1
      const typed = end < 0 ? bytes : bytes.subarray(0, end)
      const sent = typed.length === 0 ? writer.ready : writer.write(typed)
      sent.catch(reject)
      if (end >= 0) settleSoon(sent, resolve)
    })
    signal.addEventListener('abort', () => {
      restore()
      resolve()
    })
  })
  try {
    if (!signal.aborted) await Promise.race([typing, copyOutput(readable, host)])
  } finally {
    restore()
  }
}

/** Lets what was typed before the escape key reach the guest, but does not wait for one that reads nothing. */
function settleSoon(sent: Promise<void>, settle: () => void): void {
  const timer = setTimeout(settle, patience)
  sent.then(settle, settle).finally(() => clearTimeout(timer))
}

/** Hears of every byte of the input; returns what ends that and gives the terminal its lines back. */
function takeKeys(input: InputStream, listener: (bytes: Uint8Array) => void): () => void {
  input.setRawMode?.(true)
  input.on('data', listener)
  input.resume()
  return () => {
    input.off('data', listener)
    input.setRawMode?.(false)
    input.pause()
  }
}

async function copyOutput(readable: ReadableStream<Uint8Array>, host: Host): Promise<void> {
  for await (const bytes of readable) host.write(bytes)
}
