/** Who waits for a signal, and what it calls. */
interface Waiting {
  readonly listeners: Set<() => void>
  readonly announce: () => void
}

const waitingFor = new WeakMap<AbortSignal, Waiting>()

/**
 * Calls a listener when a signal fires. All listeners share one of the signal's own: to remove one of many from a signal
 * takes a search through all of them.
 *
 * @returns Removes the listener.
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const waiting = waitingFor.get(signal) ?? listenTo(signal)
  waiting.listeners.add(listener)
  return () => {
    waiting.listeners.delete(listener)
    if (waiting.listeners.size === 0) stopListening(signal, waiting)
  }
}

function listenTo(signal: AbortSignal): Waiting {
  const listeners = new Set<() => void>()
  const announce = () => listeners.forEach(listener => listener())
  const waiting = { listeners, announce }
  waitingFor.set(signal, waiting)
  signal.addEventListener('abort', announce, { once: true })
  return waiting
}

/** A joined signal stays in memory for as long as it is listened to. */
function stopListening(signal: AbortSignal, { announce }: Waiting): void {
  signal.removeEventListener('abort', announce)
  waitingFor.delete(signal)
}
