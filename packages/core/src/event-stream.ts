import { isVirtError } from '@guestwork/util'

/** What a reader that was too slow did not get. */
export interface MissedEvents {
  /** How many events were dropped since the one before. */
  readonly count: number
  /** The UUIDs or names of the objects that they were about, without repetition: refresh these. */
  readonly objects: readonly string[]
}

/** An event with what was lost before it. */
export type Received<E> = E & {
  /** Set when events were dropped between the one before and this one. */
  readonly missed?: MissedEvents
}

/** How an {@link EventStream} starts and stops. */
export interface EventSource<E> {
  /** Begins delivery; resolves to what ends it. */
  subscribe(deliver: (event: E) => void): Promise<() => Promise<void>>
  /** The identity of the object that an event is about, for {@link MissedEvents}. */
  objectOf(event: E): string
  /** Ends the stream when it fires. */
  readonly signals: readonly AbortSignal[]
  /** How many events wait for the reader before the oldest are dropped. */
  readonly capacity: number
}

/**
 * Events as an async iterator with a bounded buffer (libvirt's callbacks, without an event loop to run).
 *
 * The subscription begins when the stream is made, so nothing is lost between that and the first read; await
 * {@link ready} before doing what causes the first event. It ends with the loop, {@link close}, the signal or the
 * connection. When the reader is slower than the events, the oldest are dropped and the next event says which.
 *
 * @typeParam E - the event
 */
export class EventStream<E extends object> implements AsyncIterableIterator<Received<E>, undefined> {
  /** Resolves when the host delivers; rejects when it refuses, or when the signal or the connection ends it before. */
  readonly ready: Promise<void>
  readonly #source: EventSource<E>
  readonly #waiting: E[] = []
  #dropped = 0
  readonly #droppedObjects = new Set<string>()
  readonly #readers: (() => void)[] = []
  #unsubscribe: (() => Promise<void>) | undefined
  #closing: Promise<void> | undefined
  /** A failure to end is not lost: it reaches whoever reads or closes. */
  readonly #end = () => void this.close().catch(() => undefined)

  constructor(source: EventSource<E>) {
    this.#source = source
    for (const signal of source.signals) signal.addEventListener('abort', this.#end, { once: true })
    this.ready = this.#start()
    this.ready.catch(() => this.#leaveSignals())
    if (source.signals.some(signal => signal.aborted)) this.#end()
  }

  /** The next event, when there is one. */
  async next(): Promise<IteratorResult<Received<E>, undefined>> {
    await this.ready.catch((error: unknown) => this.#refused(error))
    while (this.#waiting.length === 0 && this.#closing === undefined) {
      await new Promise<void>(resolve => this.#readers.push(resolve))
    }
    const event = this.#waiting.shift()
    if (event !== undefined) return { done: false, value: this.#withMissed(event) }
    await this.close()
    return { done: true, value: undefined }
  }

  /** Called by a loop that ends early. */
  async return(): Promise<IteratorResult<Received<E>, undefined>> {
    await this.close()
    return { done: true, value: undefined }
  }

  /**
   * Ends the subscription; events that were not read are dropped (`virConnectDomainEventDeregisterAny`,
   * `virConnectNetworkEventDeregisterAny`, `virConnectStoragePoolEventDeregisterAny`,
   * `virConnectNodeDeviceEventDeregisterAny`, `virConnectSecretEventDeregisterAny`).
   */
  async close(): Promise<void> {
    await (this.#closing ??= this.#stop())
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  /** Same as {@link close}, for `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  async #start(): Promise<void> {
    this.#unsubscribe = await this.#source.subscribe(event => this.#deliver(event))
  }

  /** A stream that was ended before the host delivered has no events; it did not fail. */
  #refused(error: unknown): void {
    if (this.#closing === undefined || !isVirtError(error, 'OPERATION_ABORTED')) throw error
  }

  async #stop(): Promise<void> {
    this.#waiting.length = 0
    this.#wake()
    this.#leaveSignals()
    await this.ready.catch(() => undefined)
    await this.#unsubscribe?.()
  }

  #leaveSignals(): void {
    for (const signal of this.#source.signals) signal.removeEventListener('abort', this.#end)
  }

  #deliver(event: E): void {
    if (this.#closing !== undefined) return
    if (this.#waiting.length === this.#source.capacity) {
      const oldest = this.#waiting.shift()
      if (oldest !== undefined) this.#droppedObjects.add(this.#source.objectOf(oldest))
      this.#dropped++
    }
    this.#waiting.push(event)
    this.#wake()
  }

  #wake(): void {
    for (const resume of this.#readers.splice(0)) resume()
  }

  #withMissed(event: E): Received<E> {
    if (this.#dropped === 0) return event
    const missed = { count: this.#dropped, objects: [...this.#droppedObjects] }
    this.#dropped = 0
    this.#droppedObjects.clear()
    return { ...event, missed }
  }
}
