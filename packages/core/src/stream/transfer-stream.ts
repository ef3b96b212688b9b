import type { StreamCalls } from './stream-calls.ts'
import { chunkLength, type StreamChunk } from './stream-chunk.ts'

const chunkSize = 262_144

/** Hears how many bytes have passed, each time that some did; those of holes are counted too. */
export type PassedListener = (bytes: bigint) => void

/** What a host sends until it is complete; then the stream is finished, so that an error of the host is not lost. */
export function incoming(calls: StreamCalls, passed?: PassedListener): ReadableStream<Uint8Array> {
  return readable(calls, () => calls.receive(chunkSize), passed)
}

/** As {@link incoming}, with holes as such. */
export function incomingSparse(calls: StreamCalls, passed?: PassedListener): ReadableStream<StreamChunk> {
  const receive = async (): Promise<StreamChunk> => {
    const data = await calls.receiveToHole(chunkSize)
    return data === 'hole' ? { hole: await calls.receiveHole() } : data
  }
  return readable(calls, receive, passed)
}

/** What a host takes; closing it answers when all of it has arrived. */
export function outgoing(calls: StreamCalls, passed?: PassedListener): WritableStream<Uint8Array> {
  return writable(calls, calls.send, passed)
}

/** As {@link outgoing}, with holes as such. */
export function outgoingSparse(calls: StreamCalls, passed?: PassedListener): WritableStream<StreamChunk> {
  return writable(calls, chunk => ('hole' in chunk ? calls.sendHole(chunk.hole) : calls.send(chunk)), passed)
}

function readable<C extends StreamChunk>(
  { finish, abort }: StreamCalls,
  receive: () => Promise<C>,
  passed: PassedListener | undefined,
): ReadableStream<C> {
  let total = 0n
  return new ReadableStream<C>(
    {
      async pull(controller) {
        const chunk = await receive()
        if (!('hole' in chunk) && chunk.length === 0) {
          await finish()
          controller.close()
          return
        }
        controller.enqueue(chunk)
        passed?.((total += chunkLength(chunk)))
      },
      cancel: abort,
    },
    { highWaterMark: 0 },
  )
}

function writable<C extends StreamChunk>(
  { finish, abort }: StreamCalls,
  send: (chunk: C) => Promise<void>,
  passed: PassedListener | undefined,
): WritableStream<C> {
  let total = 0n
  return new WritableStream<C>({
    start: controller => onAbort(controller, abort),
    async write(chunk) {
      await send(chunk)
      passed?.((total += chunkLength(chunk)))
    },
    close: finish,
    abort,
  })
}

/** A write that is under way holds up `abort`, and may wait for a host that takes no more: the signal comes at once. */
function onAbort(controller: object, abort: () => Promise<void>): void {
  // Node 20 has the signal; the types for it do not.
  if (!('signal' in controller) || !(controller.signal instanceof AbortSignal)) return
  controller.signal.addEventListener('abort', () => void abort(), { once: true })
}
