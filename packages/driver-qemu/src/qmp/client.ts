import type { Duplex } from 'node:stream'
import { isVirtError, VirtError } from '@guestwork/util'
import type { QmpCommand } from './command.ts'
import { qmpCapabilities } from './commands.ts'
import { LineSplitter } from './line-splitter.ts'
import { parseQmpMessage, type QmpEvent, type QmpMessage } from './message.ts'

/** How {@link openQmp} opens a monitor. */
export interface QmpOptions {
  /** Hears of every event, in order, before the answers that follow it. Must not throw. */
  readonly onEvent?: ((event: QmpEvent) => void) | undefined
  /** Gives up waiting for QEMU's greeting when it fires. */
  readonly signal?: AbortSignal | undefined
}

/** How long {@link QmpClient.execute} waits. */
export interface ExecuteOptions {
  /** Gives up waiting when it fires; QEMU may still do what it was told. */
  readonly signal?: AbortSignal | undefined
}

interface Pending {
  readonly command: string
  readonly resolve: (value: unknown) => void
  readonly reject: (error: VirtError) => void
}

/** The most bytes in one message of QEMU, as in libvirt. */
const messageLimit = 10 * 1024 * 1024

/**
 * Speaks QEMU's monitor protocol (QMP) over a stream: waits for the greeting and leaves the state in which QEMU takes no
 * commands. On failure the stream is destroyed.
 *
 * @throws VirtError as {@link QmpClient.execute}.
 */
export async function openQmp(stream: Duplex, options: QmpOptions = {}): Promise<QmpClient> {
  const client = new QmpClient(stream, options.onEvent)
  try {
    await client.execute(qmpCapabilities, undefined, { signal: options.signal })
    return client
  } catch (error) {
    client.close()
    throw error
  }
}

/** An open monitor of QEMU. Commands may be sent without waiting for earlier ones; QEMU answers them in order. */
export class QmpClient {
  /** Resolves, never rejects, when the monitor is gone, whoever ended it. */
  readonly closed: Promise<void>
  readonly #stream: Duplex
  readonly #onEvent: (event: QmpEvent) => void
  readonly #lines = new LineSplitter(messageLimit)
  readonly #pending = new Map<number, Pending>()
  #lastId = 0
  #failure: VirtError | undefined

  /** @internal Use {@link openQmp}. */
  constructor(stream: Duplex, onEvent: (event: QmpEvent) => void = () => undefined) {
    this.#stream = stream
    this.#onEvent = onEvent
    this.closed = new Promise(resolve => stream.once('close', resolve))
    stream.on('data', (chunk: Uint8Array) => {
      this.#receive(chunk)
    })
    stream.once('error', cause => {
      this.#fail(
        new VirtError('INTERNAL_ERROR', 'cannot talk to the QEMU monitor', { domain: 'QEMU', cause }),
      )
    })
    stream.once('close', () => {
      this.#fail(new VirtError('INTERNAL_ERROR', 'End of file from qemu monitor', { domain: 'QEMU' }))
    })
    stream.once('end', () => stream.destroy())
  }

  /** Whether commands can be sent. */
  get isOpen(): boolean {
    return this.#failure === undefined
  }

  /**
   * Sends a command and waits for its answer.
   *
   * @throws VirtError `INTERNAL_ERROR` when QEMU refuses, with `command`, `class` and `desc` in the details, or when the
   * monitor is gone; `OPERATION_ABORTED` when the signal fires, unless its reason is a VirtError itself.
   */
  execute<A extends object | undefined, R>(
    command: QmpCommand<A, R>,
    args: A,
    options: ExecuteOptions = {},
  ): Promise<R> {
    return this.#send(command.name, args, options.signal).then(command.read)
  }

  /** Ends the conversation. QEMU goes on. Answers that are still to come reject. */
  close(): void {
    this.#fail(new VirtError('OPERATION_ABORTED', 'the QEMU monitor was closed', { domain: 'QEMU' }))
  }

  #send(name: string, args: object | undefined, signal: AbortSignal | undefined): Promise<unknown> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure)
    if (signal?.aborted === true) return Promise.reject(aborted(name, signal.reason))
    const id = ++this.#lastId
    const answer = new Promise((resolve, reject) => this.#pending.set(id, { command: name, resolve, reject }))
    this.#stream.write(`${JSON.stringify({ execute: name, arguments: args, id })}\n`)
    return signal === undefined ? answer : this.#untilAborted(id, name, answer, signal)
  }

  async #untilAborted(
    id: number,
    name: string,
    answer: Promise<unknown>,
    signal: AbortSignal,
  ): Promise<unknown> {
    const onAbort = (): void => {
      this.#pending.get(id)?.reject(aborted(name, signal.reason))
      this.#pending.delete(id)
    }
    signal.addEventListener('abort', onAbort, { once: true })
    try {
      return await answer
    } finally {
      signal.removeEventListener('abort', onAbort)
    }
  }

  #receive(chunk: Uint8Array): void {
    try {
      for (const line of this.#lines.push(chunk)) this.#handle(parseQmpMessage(line))
    } catch (error) {
      this.#fail(
        isVirtError(error)
          ? error
          : new VirtError('INTERNAL_ERROR', 'cannot read from the QEMU monitor', {
              domain: 'QEMU',
              cause: error,
            }),
      )
    }
  }

  #handle(message: QmpMessage): void {
    if (message.kind === 'greeting') return
    if (message.kind === 'event') {
      this.#onEvent(message.event)
      return
    }
    const pending = message.id === undefined ? undefined : this.#pending.get(message.id)
    if (pending === undefined || message.id === undefined) return
    this.#pending.delete(message.id)
    if (message.kind === 'return') pending.resolve(message.value)
    else pending.reject(refusal(pending.command, message.class, message.description))
  }

  /** The first failure ends the conversation and is what every command gets from then on. */
  #fail(error: VirtError): void {
    if (this.#failure !== undefined) return
    this.#failure = error
    const pending = [...this.#pending.values()]
    this.#pending.clear()
    this.#stream.destroy()
    for (const { reject } of pending) reject(error)
  }
}

function refusal(command: string, errorClass: string, description: string): VirtError {
  return new VirtError('INTERNAL_ERROR', `unable to execute QEMU command '${command}': ${description}`, {
    domain: 'QEMU',
    details: { command, class: errorClass, desc: description },
  })
}

function aborted(command: string, reason: unknown): VirtError {
  if (isVirtError(reason)) return reason
  return new VirtError('OPERATION_ABORTED', `waiting for the QEMU command '${command}'`, {
    domain: 'QEMU',
    cause: reason,
  })
}
