import type { VimClient } from './client.ts'
import { refKey, type Ref } from './ref.ts'
import { properties, retrieve, type ObjectType, type Retrieved } from './retrieve.ts'

type Found = ReadonlyMap<string, Retrieved<ObjectType, never>['properties']>

/** Reads of the same properties that began in one turn of the event loop. */
interface Gathering {
  readonly refs: Map<string, Ref<ObjectType>>
  readonly abort: AbortController
  readonly found: Promise<Found>
  waiting: number
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
  return { refs, abort, found: read(), waiting: 0 }
}

/** One that gives up does not end the read, unless nobody else waits for it. */
async function waitFor(gathering: Gathering, signal: AbortSignal | undefined): Promise<Found> {
  gathering.waiting++
  const ended = new AbortController()
  try {
    return await Promise.race([
      gathering.found,
      ...(signal === undefined ? [] : [rejection(signal, ended.signal)]),
    ])
  } finally {
    ended.abort()
    if (--gathering.waiting === 0) gathering.abort.abort()
  }
}

/** Rejects when a signal fires, until it is no longer of interest. */
function rejection(signal: AbortSignal, ended: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const give = () => {
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', give, { once: true, signal: ended })
  })
}
