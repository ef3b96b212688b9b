import { setTimeout as wait } from 'node:timers/promises'
import {
  NetworkEventBroker,
  NetworkLifecycleEvent,
  type NetworkEventListener,
  type NetworkRef,
} from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { virtErrorOf } from '../faults.ts'
import type { EsxCall, EsxSession } from '../session.ts'
import { watch, type ObjectType, type Selection } from '../vim/index.ts'
import { watchedDistributed } from './distributed.ts'
import { hostNetworkPaths } from './host-network.ts'
import { WatchedNetworks } from './watched-networks.ts'

interface Watching {
  readonly ending: AbortController
  /** Settles when the networks are known, so that nothing is missed from then on. */
  readonly ready: Promise<void>
}

const firstPause = 1_000
const longestPause = 30_000

/** Who listens to the networks of a connection. The server is asked for changes while anybody does. */
export class NetworkWatch {
  readonly #broker = new NetworkEventBroker()
  readonly #registrations = new Set<number>()
  #watching: Watching | undefined

  /**
   * Takes a registration. Events are told of from the moment that it is done.
   *
   * @throws VirtError `INVALID_ARG` for an event that networks do not have; what the server refuses
   */
  async register(
    { session, log }: Pick<EsxCall, 'session' | 'log'>,
    network: NetworkRef | undefined,
    eventId: number,
    listener: NetworkEventListener,
  ): Promise<number> {
    const id = this.#broker.register(network, eventId, listener)
    this.#registrations.add(id)
    try {
      this.#watching ??= this.#start(session, log)
      await this.#watching.ready
      return id
    } catch (error) {
      this.deregister(id)
      throw error
    }
  }

  /**
   * Forgets a registration.
   *
   * @throws VirtError `INVALID_ARG` for a number that is not registered
   */
  deregister(id: number): void {
    this.#broker.deregister(id)
    this.#registrations.delete(id)
    if (this.#registrations.size === 0) this.end()
  }

  /** Stops asking the server. */
  end(): void {
    this.#watching?.ending.abort()
    this.#watching = undefined
  }

  #start(session: EsxSession, log: EsxCall['log']): Watching {
    const ending = new AbortController()
    const networks = new WatchedNetworks()
    const ready = new Promise<void>((resolve, reject) => {
      const follow = () => this.#follow(session, networks, { signal: ending.signal, known: resolve })
      const failed = (error: unknown) => {
        reject(unwatchable(error))
        log.warning('the networks of the host cannot be watched at the moment', { error })
      }
      void persist(follow, failed, ending.signal).finally(() => reject(unwatchable(undefined)))
    })
    return { ending, ready }
  }

  async #follow(
    session: EsxSession,
    networks: WatchedNetworks,
    { signal, known }: { readonly signal: AbortSignal; readonly known: () => void },
  ): Promise<void> {
    for await (const update of watch(session.client, selections(session), { signal })) {
      for (const { network, exists } of networks.take(update)) {
        const event = exists ? NetworkLifecycleEvent.DEFINED : NetworkLifecycleEvent.UNDEFINED
        this.#broker.emit('lifecycle', network, { event, detail: 0 })
      }
      known()
    }
  }
}

/** Does something until it is told to end, again after pauses when it fails. */
async function persist(
  work: () => Promise<void>,
  failed: (error: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let pause = firstPause; !signal.aborted; pause = Math.min(2 * pause, longestPause)) {
    await work().catch(failed)
    await wait(pause, undefined, { signal, ref: false }).catch(() => undefined)
  }
}

function unwatchable(error: unknown): Error {
  const reason = virtErrorOf(error)
  if (reason instanceof Error) return reason
  return new VirtError('OPERATION_ABORTED', 'the connection is closed', { domain: 'ESX', cause: reason })
}

function selections(session: EsxSession): readonly Selection<ObjectType, string>[] {
  const { networkSystem } = session
  const standard = { type: 'HostNetworkSystem', paths: hostNetworkPaths, from: [networkSystem] } as const
  return [standard, ...watchedDistributed(session)]
}
