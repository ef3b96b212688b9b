import { onAbort } from '../abort-listeners.ts'
import { abortError } from '../cancellation.ts'
import type { StreamCalls } from './stream-calls.ts'
import { chunkLength, type StreamChunk } from './stream-chunk.ts'

const chunkSize = 262_144

/** Hears how many bytes have passed, each time that some did; those of holes are counted too. */
export type PassedListener = (bytes: bigint) => void

/** What a host sends until it is complete; then the stream is finished, so that an error of the host is not lost. */
export function incoming(calls: StreamCalls, passed?: PassedListener): ReadableStream<Uint8Array> {
  return readable(calls, { receive: () => calls.receive(chunkSize), atEnd: calls.finish, passed })
}

/** As {@link incoming}, with holes as such. */
export function incomingSparse(calls: StreamCalls, passed?: PassedListener): ReadableStream<StreamChunk> {
  const receive = async (): Promise<StreamChunk> => {
    const data = await calls.receiveToHole(chunkSize)
    return data === 'hole' ? { hole: await calls.receiveHole() } : data
  }
  return readable(calls, { receive, atEnd: calls.finish, passed })
}

/** What a host sends on a stream that goes on in the other direction when this one has ended. */
export function incomingHalf(calls: StreamCalls): ReadableStream<Uint8Array> {
  return readable(calls, { receive: () => calls.receive(chunkSize) })
}

/** What a host takes; closing it answers when all of it has arrived. */
export function outgoing(calls: StreamCalls, passed?: PassedListener): WritableStream<Uint8Array> {
  return writable(calls, calls.send, passed)
}

/** As {@link outgoing}, with holes as such. */
export function outgoingSparse(calls: StreamCalls, passed?: PassedListener): WritableStream<StreamChunk> {
  return writable(calls, chunk => ('hole' in chunk ? calls.sendHole(chunk.hole) : calls.send(chunk)), passed)
}

interface Incoming<C> {
  readonly receive: () => Promise<C>
  readonly atEnd?: () => Promise<void>
  readonly passed?: PassedListener | undefined
}

function readable<C extends StreamChunk>(
  calls: StreamCalls,
  { receive, atEnd, passed }: Incoming<C>,
): ReadableStream<C> {
  let total = 0n
  let leave: () => void = () => undefined
  return new ReadableStream<C>(
    {
      start: controller => void (leave = endWithSignal(calls, error => controller.error(error))),
      async pull(controller) {
        const chunk = await orLeave(receive(), leave)
        if (!('hole' in chunk) && chunk.length === 0) {
          leave()
          await atEnd?.()
          controller.close()
          return
        }
        controller.enqueue(chunk)
        passed?.((total += chunkLength(chunk)))
      },
      async cancel() {
        leave()
        await calls.abort()
      },
    },
    { highWaterMark: 0 },
  )
}

function writable<C extends StreamChunk>(
  calls: StreamCalls,
  send: (chunk: C) => Promise<void>,
  passed: PassedListener | undefined,
): WritableStream<C> {
  let total = 0n
  let leave: () => void = () => undefined
  return new WritableStream<C>({
    start(controller) {
      leave = endWithSignal(calls, error => controller.error(error))
      onAbortedWriter(controller, calls)
    },
    async write(chunk) {
      await orLeave(send(chunk), leave)
      passed?.((total += chunkLength(chunk)))
    },
    async close() {
      leave()
      await calls.finish()
    },
    async abort() {
      leave()
      await calls.abort()
    },
  })
}

/** A step of a stream; when it fails the stream is over, and its signal is not watched any more. */
async function orLeave<T>(step: Promise<T>, leave: () => void): Promise<T> {
  try {
    return await step
  } catch (error) {
    leave()
    throw error
  }
}

/**
 * Ends a stream when the signal of its calls fires.
 *
 * @returns Stops watching the signal.
 */
function endWithSignal(calls: StreamCalls, fail: (error: unknown) => void): () => void {
  const { signal } = calls
  const end = () => {
    fail(abortError('the stream', signal))
    abandon(calls)
  }
  const leave = onAbort(signal, end)
  if (signal.aborted) end()
  return leave
}

/** A write that is under way holds up `abort`, and may wait for a host that takes no more: the signal comes at once. */
function onAbortedWriter(controller: object, calls: StreamCalls): void {
  // Node 20 has the signal; the types for it do not.
  if (!('signal' in controller) || !(controller.signal instanceof AbortSignal)) return
  controller.signal.addEventListener('abort', () => abandon(calls), { once: true })
}

/** The stream has ended for its user; whether the host could be told changes nothing for them. */
function abandon({ abort }: StreamCalls): void {
  abort().catch(() => undefined)
}
