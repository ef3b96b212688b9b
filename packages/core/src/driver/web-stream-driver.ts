import { isVirtError, VirtError } from '@guestwork/util'
import type { Call } from './call.ts'
import type { StreamDriver, StreamRef } from './stream-driver.ts'

/** What {@link attachWebStreams} moves the bytes of a stream through; a direction that is left out cannot be used. */
export interface WebStreams {
  /** What the caller receives. Ends where it ends. */
  readonly readable?: ReadableStream<Uint8Array>
  /** What the caller sends. A write that settles late slows the caller. */
  readonly writable?: WritableStream<Uint8Array>
  /**
   * Releases what the two streams do not reach, such as their socket. Called once, before they are cancelled, when the
   * stream is aborted, also after it has ended in order.
   */
  readonly abort?: () => void | Promise<void>
}

interface WebStreamSession {
  readonly reader: ReadableStreamDefaultReader<Uint8Array> | undefined
  readonly writer: WritableStreamDefaultWriter<Uint8Array> | undefined
  readonly release: (() => void | Promise<void>) | undefined
  /** What was read and not received yet. */
  rest: Uint8Array
  finished: Promise<void> | undefined
  aborted: Promise<void> | undefined
}

type WebStreamCall = Call<WebStreamSession>

/**
 * Attaches web streams to the stream that a slot received. They are locked from then on: nobody else reads or writes
 * them. Holes are not passed on, and nobody is called when the stream becomes readable or writable.
 *
 * Receiving splits what the readable delivers to the length that is asked for, and loses nothing. Sending waits until the
 * writable took the bytes. Finishing closes the writable and waits until it is closed; the readable stays open. Aborting
 * cancels both and never fails. An error of a web stream reaches the caller as it is when it is a VirtError, otherwise as
 * the cause of an OPERATION_FAILED.
 *
 * @example
 * ```ts
 * attachWebStreams(stream, { readable: console.output, writable: console.input, abort: () => console.close() })
 * ```
 */
export function attachWebStreams(stream: StreamRef, { readable, writable, abort }: WebStreams): void {
  const driver: StreamDriver<WebStreamSession> = {
    ...(readable !== undefined && { streamRecvFlags: webStreamRecvFlags }),
    ...(writable !== undefined && { streamSend: webStreamSend }),
    streamFinish: webStreamFinish,
    streamAbort: webStreamAbort,
  }
  stream.attach(driver, {
    reader: readable?.getReader(),
    writer: writable?.getWriter(),
    release: abort,
    rest: new Uint8Array(),
    finished: undefined,
    aborted: undefined,
  })
}

async function webStreamRecvFlags({ session }: WebStreamCall, length: number): Promise<Uint8Array> {
  if (length === 0) throw new VirtError('INVALID_ARG', 'length must be at least 1', { domain: 'STREAMS' })
  throwIfAborted(session)
  while (session.rest.length === 0) {
    const chunk = await translated('receiving from the stream failed', session.reader?.read())
    throwIfAborted(session)
    if (chunk === undefined || chunk.done) return new Uint8Array()
    session.rest = chunk.value
  }
  const data = session.rest.subarray(0, length)
  session.rest = session.rest.subarray(length)
  return data
}

async function webStreamSend({ session }: WebStreamCall, data: Uint8Array): Promise<number> {
  throwIfAborted(session)
  if (session.finished !== undefined) {
    throw new VirtError('OPERATION_INVALID', 'the stream was finished', { domain: 'STREAMS' })
  }
  await translated('sending to the stream failed', session.writer?.write(data))
  return data.length
}

async function webStreamFinish({ session }: WebStreamCall): Promise<void> {
  throwIfAborted(session)
  session.finished ??= translated('finishing the stream failed', session.writer?.close())
  await session.finished
}

async function webStreamAbort({ session, log }: WebStreamCall): Promise<void> {
  session.aborted ??= cancelAll(session, log)
  await session.aborted
}

/** Gives up both directions; what goes wrong then is worth a record and nothing else. */
async function cancelAll(
  { release, reader, writer }: WebStreamSession,
  log: WebStreamCall['log'],
): Promise<void> {
  const reason = abortedError()
  const released = (async () => release?.())()
  const results = await Promise.allSettled([released, reader?.cancel(reason), writer?.abort(reason)])
  for (const result of results) {
    if (result.status === 'rejected') log.debug('aborting a stream failed', { error: result.reason })
  }
}

async function translated<T>(what: string, step: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await step
  } catch (error) {
    throw isVirtError(error)
      ? error
      : new VirtError('OPERATION_FAILED', what, { domain: 'STREAMS', cause: error })
  }
}

function throwIfAborted({ aborted }: WebStreamSession): void {
  if (aborted !== undefined) throw abortedError()
}

function abortedError(): VirtError {
  return new VirtError('OPERATION_ABORTED', 'the stream was aborted', { domain: 'STREAMS' })
}
