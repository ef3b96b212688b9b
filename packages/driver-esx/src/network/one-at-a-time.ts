import type { EsxCall } from '../session.ts'

const last = new Map<string, Promise<void>>()

/**
 * Changes the network of a host while no other call of this process does. The API has no way to lock a network, so that
 * calls of different processes can only notice each other.
 *
 * @throws the signal's reason when the caller gives up while it waits
 */
export async function oneAtATime<T>(call: EsxCall, change: () => Promise<T>): Promise<T> {
  const { uri, networkSystem } = call.session
  const key = `${uri.host}:${String(uri.port)} ${networkSystem.value}`
  const before = last.get(key) ?? Promise.resolve()
  const turn = before.then(() => {
    call.signal.throwIfAborted()
    return change()
  })
  const settled = turn.then(ignore, ignore)
  last.set(key, settled)
  try {
    return await turn
  } finally {
    if (last.get(key) === settled) last.delete(key)
  }
}

function ignore(): void {
  // The caller of the turn hears how it ended.
}
