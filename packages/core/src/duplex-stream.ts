import { VirtError } from '@guestwork/util'
import type { StreamDriver, StreamRef } from './driver/stream-driver.ts'
import type { OpenConnection } from './open-connection.ts'
import { streamCalls, type AttachedStream, type StreamCalls } from './stream/stream-calls.ts'
import { incomingHalf, outgoing } from './stream/transfer-stream.ts'

/** Bytes in both directions as web streams (`virStreamPtr`). Both fail when the connection is closed. */
export interface DuplexStream extends AsyncDisposable {
  /** What comes from the guest or host (`virStreamRecv`, `virStreamRecvAll`). Ends when the other side does. */
  readonly readable: ReadableStream<Uint8Array>
  /**
   * What goes there (`virStreamSend`, `virStreamSendAll`). A write settles when the other side has taken it, closing when
   * all has arrived (`virStreamFinish`).
   */
  readonly writable: WritableStream<Uint8Array>
  /** Ends both directions at once and drops what is under way (`virStreamAbort`). */
  abort(): Promise<void>
}

/** A stream before and after a slot attached to it. */
export class PendingStream implements StreamRef {
  #attached: AttachedStream | undefined

  attach<T>(driver: StreamDriver<T>, session: T): void {
    if (this.#attached !== undefined)
      throw new VirtError('INTERNAL_ERROR', 'a driver attached to a stream twice')
    this.#attached = { driver: driver as StreamDriver<unknown>, session }
  }

  /**
   * The slots that move the data of what the slot attached.
   *
   * @param ending - ends the stream when it fires
   */
  toCalls(connection: OpenConnection, ending?: AbortSignal): StreamCalls {
    if (this.#attached !== undefined) return streamCalls(connection, this.#attached, ending)
    throw new VirtError('INTERNAL_ERROR', `${connection.driver.name} attached nothing to the stream`)
  }

  /** The web streams over what the slot attached. */
  toDuplex(connection: OpenConnection): DuplexStream {
    const calls = this.toCalls(connection)
    const { abort } = calls
    return { readable: incomingHalf(calls), writable: outgoing(calls), abort, [Symbol.asyncDispose]: abort }
  }
}
