import { abortError } from '../cancellation.ts'
import { dispatch, hasSlot } from '../dispatch.ts'
import { domainEventIds, type DomainEventPayload, type DomainEventPayloads } from '../driver/domain-event.ts'
import type { DomainRef } from '../driver/refs.ts'
import type { OpenConnection } from '../open-connection.ts'

/** How often the progress of a job is asked for, in milliseconds. */
export const pollInterval = 500

/** What the host does in the background, and how to hear of it. */
export interface Followed<T> {
  /** Resolves when an event tells the end; never where the driver has no such events. */
  readonly event: Promise<T>
  /** Asks how far it is; undefined while it goes on. */
  ask(): Promise<T | undefined>
  /** Makes the host stop. */
  abort(): Promise<unknown>
}

/**
 * Waits for the end of what the host does in the background: told by an event, or seen by asking.
 *
 * @throws VirtError `OPERATION_ABORTED` when the signal fires, once the host was told to stop, and when the connection is
 * closed.
 */
export async function follow<T>(
  { closing }: OpenConnection,
  signal: AbortSignal,
  followed: Followed<T>,
): Promise<T> {
  for (;;) {
    const told = await Promise.race([followed.event, pause([signal, closing.signal])])
    if (told !== undefined) return told
    if (signal.aborted) {
      await followed.abort()
      throw abortError('the job', signal)
    }
    if (closing.signal.aborted) throw abortError('the job', closing.signal)
    const answer = await followed.ask()
    if (answer !== undefined) return answer
  }
}

/**
 * Hears of one kind of event of a domain; of none where the driver has no such events.
 *
 * @returns what ends it
 */
export async function watchEvent<K extends keyof typeof domainEventIds>(
  open: OpenConnection,
  domain: DomainRef,
  kind: K,
  hear: (payload: DomainEventPayloads[K]) => void,
): Promise<() => Promise<void>> {
  if (!hasSlot(open, 'connectDomainEventRegisterAny')) return () => Promise.resolve()
  // A registration hears only of the kind that it is for.
  const listener = (_: DomainRef, payload: DomainEventPayload) => hear(payload as DomainEventPayloads[K])
  try {
    const id = await dispatch(open, 'connectDomainEventRegisterAny', [domain, domainEventIds[kind], listener])
    return async () => {
      if (!open.closing.signal.aborted) await dispatch(open, 'connectDomainEventDeregisterAny', [id])
    }
  } catch (error) {
    open.log.debug('events of a domain are not to be had', { domain: domain.name, kind, error })
    return () => Promise.resolve()
  }
}

function pause(signals: readonly AbortSignal[]): Promise<undefined> {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer)
      for (const signal of signals) signal.removeEventListener('abort', end)
      resolve(undefined)
    }
    const timer = setTimeout(end, pollInterval)
    for (const signal of signals) signal.addEventListener('abort', end)
    if (signals.some(({ aborted }) => aborted)) end()
  })
}
