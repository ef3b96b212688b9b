import type { VimClient } from './client.ts'
import { refKey, type Ref } from './ref.ts'
import { properties, retrieve, type ObjectType, type Retrieved } from './retrieve.ts'

type Found = ReadonlyMap<string, Retrieved<ObjectType, never>['properties']>

/** Reads of the same properties that began in one turn of the event loop. */
interface Gathering {
  readonly refs: Map<string, Ref<ObjectType>>
  readonly abort: AbortController
  readonly found: Promise<Found>
  /** By the signal of who waits. */
  readonly givenUp: Map<AbortSignal, Promise<never>>
  /** Whether somebody waits who cannot give up. */
  patient: boolean
}

const gatherings = new WeakMap<VimClient, Map<string, Gathering>>()

/**
 * Reads properties of one object, as `properties` does. Reads of the same properties that begin together, such as the state
 * of each machine in a list, go to the server as one, be they of one object or of many.
 *
 * @throws VimFault `ManagedObjectNotFound` when it is gone, and as `retrieve`
 */
export async function gatheredProperties<T extends ObjectType, const P extends string>(
  client: VimClient,
  ref: Ref<T>,
  paths: readonly P[],
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<Retrieved<T, P>['properties']> {
  signal?.throwIfAborted()
  const gathering = join(client, ref, paths)
  const found = (await waitFor(gathering, signal)).get(refKey(ref))
  // Gone: a call of its own says how.
  if (found === undefined) return properties(client, ref, paths, { signal })
  return found
}

function join<T extends ObjectType>(client: VimClient, ref: Ref<T>, paths: readonly string[]): Gathering {
  const open = gatherings.get(client) ?? new Map<string, Gathering>()
  gatherings.set(client, open)
  const key = [ref.type, ...paths].join(' ')
  const gathering = open.get(key) ?? begin(client, ref.type, paths, () => open.delete(key))
  open.set(key, gathering)
  gathering.refs.set(refKey(ref), ref)
  return gathering
}

function begin(client: VimClient, type: ObjectType, paths: readonly string[], close: () => void): Gathering {
  const refs = new Map<string, Ref<ObjectType>>()
  const abort = new AbortController()
  const read = async (): Promise<Found> => {
    await new Promise(setImmediate)
    close()
    const from = [...refs.values()]
    const [only] = from
    const limits = { signal: abort.signal }
    if (from.length === 1 && only !== undefined) {
      return new Map([[refKey(only), await properties(client, only, paths, limits)]])
    }
    const objects = await retrieve(client, { type, paths, from }, limits)
    return new Map(objects.map(object => [refKey(object.ref), object.properties]))
  }
  return { refs, abort, found: read(), givenUp: new Map(), patient: false }
}

/** One that gives up does not end the read, unless nobody else waits for it. */
function waitFor(gathering: Gathering, signal: AbortSignal | undefined): Promise<Found> {
  if (signal === undefined) {
    gathering.patient = true
    return gathering.found
  }
  const givenUp = gathering.givenUp.get(signal) ?? rejection(gathering, signal)
  gathering.givenUp.set(signal, givenUp)
  return Promise.race([gathering.found, givenUp])
}

/** Rejects when a signal fires during the read. Most who wait together have the same one, which is heard once. */
function rejection(gathering: Gathering, signal: AbortSignal): Promise<never> {
  const givenUp = new Promise<never>((_, reject) => {
    const give = () => {
      reject(signal.reason as Error)
      const signals = [...gathering.givenUp.keys()]
      if (!gathering.patient && signals.every(({ aborted }) => aborted)) gathering.abort.abort()
    }
    signal.addEventListener('abort', give, { once: true })
    const stop = () => {
      signal.removeEventListener('abort', give)
    }
    gathering.found.then(stop, stop)
  })
  givenUp.catch(() => undefined)
  return givenUp
}
