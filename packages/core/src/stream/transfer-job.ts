import type { CallOptions } from '../call-options.ts'
import { abortError } from '../cancellation.ts'
import { Job, type JobContext } from '../job.ts'
import type { PassedListener } from './transfer-stream.ts'

/** The host's side of a transfer. */
export interface Transfer<S> {
  /** What it is called in errors. */
  readonly name: string
  /** How many bytes it will be; 0 when that is not known. Asked before it begins. */
  total(options: CallOptions): Promise<bigint>
  /** Opens the stream that the host is at. */
  open(options: CallOptions, passed: PassedListener): Promise<S>
}

/** Moves what a host sends to a sink, and gives the number of bytes. The sink is ended with the job, however that ends. */
export function receiveJob<C>(
  sink: WritableStream<C>,
  transfer: Transfer<ReadableStream<C>>,
  options: CallOptions,
): Job<bigint> {
  return transferJob(transfer, options, async (opening, signal) => {
    const source = await opening.catch((error: unknown) => ended(sink.abort(error), error))
    await source.pipeTo(sink, { signal })
  })
}

/** Moves what a source gives to a host, and gives the number of bytes. The source is ended with the job, however that ends. */
export function sendJob<C>(
  source: ReadableStream<C>,
  transfer: Transfer<WritableStream<C>>,
  options: CallOptions,
): Job<bigint> {
  return transferJob(transfer, options, async (opening, signal) => {
    const sink = await opening.catch((error: unknown) => ended(source.cancel(error), error))
    await source.pipeTo(sink, { signal })
  })
}

function transferJob<S>(
  transfer: Transfer<S>,
  { signal, timeout }: CallOptions,
  pipe: (opening: Promise<S>, signal: AbortSignal) => Promise<void>,
): Job<bigint> {
  return new Job(async (context: JobContext) => {
    const limits = { signal: context.signal, timeout }
    let completed = 0n
    const open = async (): Promise<S> => {
      const total = await transfer.total(limits)
      return transfer.open(limits, bytes => {
        completed = bytes
        context.report({ completed, total, unit: 'bytes' })
      })
    }
    try {
      await pipe(open(), context.signal)
    } catch (error) {
      throw context.signal.aborted ? abortError(transfer.name, context.signal) : error
    }
    return completed
  }, signal)
}

/** The near side is ended as well as it can be; what counts is why. */
async function ended(ending: Promise<void>, error: unknown): Promise<never> {
  await ending.catch(() => undefined)
  throw error
}
