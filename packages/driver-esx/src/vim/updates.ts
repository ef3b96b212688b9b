import type { VimClient } from './client.ts'
import type { Ref } from './ref.ts'
import { filterSpec, type ObjectType, type Selection } from './retrieve.ts'
import type { ObjectUpdate } from './types.gen.ts'
import type { VimCallOptions } from './wire.ts'

/** What changed since the last time, or all there is. */
export interface Update {
  /** The objects that came, changed and went, in the order in which it happened. */
  readonly objects: readonly ObjectUpdate[]
  /**
   * Whether these are all objects that are watched, as `enter`: the first time, and again after the server ended the session
   * or started again. What was known before and is not among them is gone.
   */
  readonly whole: boolean
}

/** How updates are waited for. */
export interface WatchOptions {
  /** Ends the watch. */
  readonly signal: AbortSignal
  /** Seconds that one question to the server waits; 60 when left out. */
  readonly waitSeconds?: number | undefined
}

const pageSize = 150
const answerMargin = 30_000

/**
 * Watches properties of objects (`WaitForUpdatesEx`): first all of them, then what changes. The watch has a collector of its
 * own, so that several do not disturb each other. Ends when the signal fires, without an error.
 *
 * @throws VimFault `ManagedObjectNotFound` when an object that is to be watched, or to begin with, is gone; VimFault,
 * VimTransportError: see `VimClient.call`. When the server cannot be reached any more the watch fails, and has to be begun anew
 */
export async function* watch(
  client: VimClient,
  selections: readonly Selection<ObjectType, string>[],
  { signal, waitSeconds = 60 }: WatchOptions,
): AsyncGenerator<Update, void, void> {
  const shared = client.content.propertyCollector
  for (;;) {
    const sessions = client.sessions
    const creating = client.call(shared, 'CreatePropertyCollector', {}, { signal })
    const collector = await unlessAborted(creating, signal)
    if (collector === undefined) return
    try {
      await addFilters(client, collector, selections, signal)
      yield* updates(client, collector, signal, waitSeconds)
    } catch (error) {
      if (signal.aborted) return
      if (sessions === client.sessions) throw error
    } finally {
      await client.call(collector, 'DestroyPropertyCollector', {}, { timeout: 5_000 }).catch(() => undefined)
    }
  }
}

async function addFilters(
  client: VimClient,
  collector: Ref<'PropertyCollector'>,
  selections: readonly Selection<ObjectType, string>[],
  signal: AbortSignal,
): Promise<void> {
  for (const selection of selections) {
    const parameters = { spec: filterSpec(selection, false), partialUpdates: false }
    await client.call(collector, 'CreateFilter', parameters, { signal })
  }
}

async function* updates(
  client: VimClient,
  collector: Ref<'PropertyCollector'>,
  signal: AbortSignal,
  waitSeconds: number,
): AsyncGenerator<Update, void, void> {
  const options = { maxWaitSeconds: waitSeconds, maxObjectUpdates: pageSize }
  const limits: VimCallOptions = { signal, timeout: waitSeconds * 1_000 + answerMargin }
  let version: string | undefined
  let whole = true
  let objects: ObjectUpdate[] = []
  for (;;) {
    const answer = await unlessAborted(
      client.call(collector, 'WaitForUpdatesEx', { version, options }, limits),
      signal,
    )
    if (signal.aborted) return
    if (answer === undefined) continue
    version = answer.version
    objects.push(...(answer.filterSet ?? []).flatMap(({ objectSet = [] }) => objectSet))
    if (answer.truncated === true) continue
    yield { objects, whole }
    objects = []
    whole = false
  }
}

async function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  }
}
