import { VirtError } from '@guestwork/util'
import { asVirtError } from '../dispatch.ts'
import type { Call } from '../driver/call.ts'
import { StreamRecvFlag } from '../driver/enums/stream.ts'
import type { Slot } from '../driver/slot.ts'
import type { StreamDriver } from '../driver/stream-driver.ts'
import type { OpenConnection } from '../open-connection.ts'

/** What a slot attached to a stream. */
export interface AttachedStream {
  /** The functions that move data. */
  readonly driver: StreamDriver<unknown>
  /** The state of the stream. */
  readonly session: unknown
}

/** The slots of one stream, bound to it. */
export interface StreamCalls {
  /** Up to so many bytes; none at the end. */
  readonly receive: (length: number) => Promise<Uint8Array>
  /** As `receive`, and `hole` when the stream stands at one. */
  readonly receiveToHole: (length: number) => Promise<Uint8Array | 'hole'>
  /** Passes over the hole and says how many bytes long it is. */
  readonly receiveHole: () => Promise<bigint>
  /** Sends all bytes. */
  readonly send: (data: Uint8Array) => Promise<void>
  /** Sends a hole of so many bytes. */
  readonly sendHole: (length: bigint) => Promise<void>
  /** Ends the stream in order. */
  readonly finish: () => Promise<void>
  /** Drops what is under way. The driver is told once. */
  readonly abort: () => Promise<void>
  /** Fires when the stream is given up: by its signal, or with its connection. */
  readonly signal: AbortSignal
}

/**
 * The slots of a stream that core calls itself: they bypass dispatch, which the slot that attached the stream passed.
 *
 * @param ending - ends the stream when it fires
 */
export function streamCalls(
  connection: OpenConnection,
  { driver, session }: AttachedStream,
  ending?: AbortSignal,
): StreamCalls {
  const { identity, log, closing } = connection
  const signal = ending === undefined ? closing.signal : AbortSignal.any([closing.signal, ending])
  const ask = askWith({ session, identity, log, signal, deadline: undefined })
  const { STOP_AT_HOLE } = StreamRecvFlag
  let aborted: Promise<void> | undefined
  return {
    receive: async length => {
      const data = await ask('streamRecvFlags', driver.streamRecvFlags, length, 0)
      if (data !== 'hole') return data
      throw new VirtError('INTERNAL_ERROR', 'a hole came from a stream that was not asked for holes')
    },
    receiveToHole: length => ask('streamRecvFlags', driver.streamRecvFlags, length, STOP_AT_HOLE),
    receiveHole: () => ask('streamRecvHole', driver.streamRecvHole, 0),
    send: async data => {
      for (let rest = data; rest.length > 0;) {
        rest = rest.subarray(await ask('streamSend', driver.streamSend, rest))
      }
    },
    sendHole: length => ask('streamSendHole', driver.streamSendHole, length, 0),
    finish: () => ask('streamFinish', driver.streamFinish),
    abort: () => (aborted ??= ask('streamAbort', driver.streamAbort)),
    signal,
  }
}

function askWith(call: Call<unknown>) {
  return async <A extends readonly unknown[], R>(
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
}
