import { VirtError } from '@guestwork/util'
import { asVirtError } from './dispatch.ts'
import type { Call } from './driver/call.ts'
import type { Slot } from './driver/slot.ts'
import type { StreamDriver, StreamRef } from './driver/stream-driver.ts'
import type { OpenConnection } from './open-connection.ts'

const chunkSize = 65_536

interface Attached {
  readonly driver: StreamDriver<unknown>
  readonly session: unknown
}

/** Bytes in both directions as web streams (`virStreamPtr`). */
export interface DuplexStream extends AsyncDisposable {
  /** What comes from the guest or host. Ends when the other side does. */
  readonly readable: ReadableStream<Uint8Array>
  /** What goes there. A write settles when the other side has taken it. */
  readonly writable: WritableStream<Uint8Array>
  /** Ends both directions at once and drops what is under way (`virStreamAbort`). */
  abort(): Promise<void>
}

/** A stream before and after a slot attached to it. */
export class PendingStream implements StreamRef {
  #attached: Attached | undefined

  attach<T>(driver: StreamDriver<T>, session: T): void {
    if (this.#attached !== undefined)
      throw new VirtError('INTERNAL_ERROR', 'a driver attached to a stream twice')
    this.#attached = { driver: driver as StreamDriver<unknown>, session }
  }

  /** The web streams over what the slot attached. */
  toDuplex(connection: OpenConnection): DuplexStream {
    if (this.#attached === undefined) {
      throw new VirtError('INTERNAL_ERROR', `${connection.driver.name} attached nothing to the stream`)
    }
    return duplexOver(connection, this.#attached)
  }
}

function duplexOver(connection: OpenConnection, { driver, session }: Attached): DuplexStream {
  const { identity, log, closing } = connection
  const call: Call<unknown> = { session, identity, log, signal: closing.signal, deadline: undefined }
  const ask = async <A extends readonly unknown[], R>(
    name: keyof StreamDriver<unknown>,
    slot: Slot<unknown, A, R> | undefined,
    ...args: A
  ): Promise<R> => {
    if (slot === undefined) throw new VirtError('NO_SUPPORT', name)
    try {
      return await slot(call, ...args)
    } catch (error) {
      throw asVirtError(name, error)
    }
  }
  const abort = () => ask('streamAbort', driver.streamAbort)
  return {
    readable: readableOver(() => ask('streamRecvFlags', driver.streamRecvFlags, chunkSize, 0), abort),
    writable: writableOver(
      data => ask('streamSend', driver.streamSend, data),
      () => ask('streamFinish', driver.streamFinish),
      abort,
    ),
    abort,
    [Symbol.asyncDispose]: abort,
  }
}

function readableOver(
  receive: () => Promise<Uint8Array | 'hole'>,
  abort: () => Promise<void>,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const data = await receive()
        if (data === 'hole')
          throw new VirtError('INTERNAL_ERROR', 'a hole came from a stream that was not asked for holes')
        if (data.length === 0) controller.close()
        else controller.enqueue(data)
      },
      cancel: abort,
    },
    { highWaterMark: 0 },
  )
}

function writableOver(
  send: (data: Uint8Array) => Promise<number>,
  finish: () => Promise<void>,
  abort: () => Promise<void>,
): WritableStream<Uint8Array> {
  return new WritableStream<Uint8Array>({
    async write(data) {
      for (let rest = data; rest.length > 0;) rest = rest.subarray(await send(rest))
    },
    close: finish,
    abort,
  })
}
