import { isVirtError, silentLog, VirtError } from '@guestwork/util'
import { describe, expect, it, vi } from 'vitest'
import type { Call } from '../src/driver/call.ts'
import type { StreamDriver, StreamRef } from '../src/driver/stream-driver.ts'
import { attachWebStreams, type WebStreams } from '../src/driver/web-stream-driver.ts'

/** Attaches to a stream and gives its slots back, with their call filled in. */
function attach(streams: WebStreams) {
  const attached: { driver: StreamDriver<unknown>; session: unknown }[] = []
  const stream: StreamRef = {
    attach: (driver, session) => attached.push({ driver: driver as StreamDriver<unknown>, session }),
  }
  attachWebStreams(stream, streams)
  const [{ driver, session } = { driver: {}, session: undefined }] = attached
  const call: Call<unknown> = {
    session,
    signal: new AbortController().signal,
    deadline: undefined,
    identity: {},
    log: silentLog,
  }
  return {
    driver,
    recv: async (length: number) => driver.streamRecvFlags?.(call, length, 0),
    send: async (text: string) => driver.streamSend?.(call, bytes(text)),
    finish: async () => driver.streamFinish?.(call),
    abort: async () => driver.streamAbort?.(call),
  }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function readableOf(...chunks: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(bytes(chunk))
      controller.close()
    },
  })
}

/** A writable that remembers what arrived. */
function sink(options: { close?: () => Promise<void>; write?: () => Promise<void> } = {}) {
  const received: string[] = []
  const writable = new WritableStream<Uint8Array>({
    async write(chunk) {
      await options.write?.()
      received.push(new TextDecoder().decode(chunk))
    },
    async close() {
      await options.close?.()
      received.push('closed')
    },
  })
  return { received, writable }
}

describe('which slots there are', () => {
  it('finishing and aborting always, a direction only with its stream', () => {
    expect(Object.keys(attach({}).driver)).toEqual(['streamFinish', 'streamAbort'])
    expect(Object.keys(attach({ readable: readableOf() }).driver)).toContain('streamRecvFlags')
    expect(Object.keys(attach({ readable: readableOf() }).driver)).not.toContain('streamSend')
    expect(Object.keys(attach({ writable: sink().writable }).driver)).toContain('streamSend')
  })

  it('locks the streams', () => {
    const readable = readableOf('x')
    attach({ readable })
    expect(readable.locked).toBe(true)
  })
})

describe('receiving', () => {
  it('splits a chunk across calls and does not wait for more than there is', async () => {
    const { recv } = attach({ readable: readableOf('abcdef', 'gh') })
    expect(await recv(4)).toEqual(bytes('abcd'))
    expect(await recv(4)).toEqual(bytes('ef'))
    expect(await recv(4)).toEqual(bytes('gh'))
  })

  it('is an empty array at the end, however often it is asked', async () => {
    const { recv } = attach({ readable: readableOf('a') })
    await recv(10)
    expect(await recv(10)).toHaveLength(0)
    expect(await recv(10)).toHaveLength(0)
  })

  it('passes over empty chunks, which are not the end', async () => {
    const { recv } = attach({ readable: readableOf('', '', 'a') })
    expect(await recv(1)).toEqual(bytes('a'))
  })

  it('refuses a length of 0, whose answer would look like the end', async () => {
    const { recv } = attach({ readable: readableOf('a') })
    await expect(recv(0)).rejects.toMatchObject({ code: 'INVALID_ARG' })
  })

  it('delivers what came before an error, then the error', async () => {
    const cause = new TypeError('cable cut')
    const readable = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          controller.enqueue(bytes('ab'))
          controller.error(cause)
        },
      },
      { highWaterMark: 0 },
    )
    const { recv } = attach({ readable })
    expect(await recv(1)).toEqual(bytes('a'))
    expect(await recv(1)).toEqual(bytes('b'))
    await expect(recv(1)).rejects.toMatchObject({ code: 'OPERATION_FAILED', domain: 'STREAMS', cause })
  })

  it('leaves a VirtError as it is', async () => {
    const error = new VirtError('NO_STORAGE_VOL', 'gone meanwhile')
    const { recv } = attach({
      readable: new ReadableStream({ start: controller => controller.error(error) }),
    })
    await expect(recv(1)).rejects.toBe(error)
  })
})

describe('sending', () => {
  it('answers when the bytes are taken', async () => {
    let open = () => {}
    const gate = new Promise<void>(resolve => (open = resolve))
    const { received, writable } = sink({ write: () => gate })
    const { send } = attach({ writable })
    const sent = send('hello')
    await new Promise(resolve => setTimeout(resolve, 5))
    expect(received).toEqual([])
    open()
    expect(await sent).toBe(5)
    expect(received).toEqual(['hello'])
  })

  it('reports why the writable failed', async () => {
    const { send, finish } = attach({
      writable: sink({ write: () => Promise.reject(new RangeError('full')) }).writable,
    })
    await expect(send('x')).rejects.toMatchObject({ code: 'OPERATION_FAILED', cause: { message: 'full' } })
    await expect(finish()).rejects.toSatisfy(isVirtError)
  })

  it('is over once the stream is finished', async () => {
    const { send, finish } = attach({ writable: sink().writable })
    await finish()
    await expect(send('x')).rejects.toMatchObject({ code: 'OPERATION_INVALID' })
  })
})

describe('finishing', () => {
  it('closes the writable and waits for it, once', async () => {
    const { received, writable } = sink({ close: () => new Promise(resolve => setTimeout(resolve, 5)) })
    const { send, finish } = attach({ writable })
    await send('a')
    await Promise.all([finish(), finish()])
    expect(received).toEqual(['a', 'closed'])
  })

  it('tells the error that closing met', async () => {
    const { finish } = attach({
      writable: sink({ close: () => Promise.reject(new RangeError('disk full')) }).writable,
    })
    await expect(finish()).rejects.toMatchObject({
      code: 'OPERATION_FAILED',
      cause: { message: 'disk full' },
    })
  })

  it('leaves the readable open', async () => {
    const { recv, finish } = attach({ readable: readableOf('late'), writable: sink().writable })
    await finish()
    expect(await recv(10)).toEqual(bytes('late'))
  })
})

describe('aborting', () => {
  it('cancels both directions, after what belongs to neither', async () => {
    const order: string[] = []
    const { abort } = attach({
      readable: new ReadableStream({ cancel: () => void order.push('readable') }),
      writable: new WritableStream({ abort: () => void order.push('writable') }),
      abort: () => void order.push('socket'),
    })
    await Promise.all([abort(), abort()])
    expect(order.toSorted()).toEqual(['readable', 'socket', 'writable'])
    expect(order[0]).toBe('socket')
  })

  it('never rejects', async () => {
    const fail = () => {
      throw new RangeError('still broken')
    }
    const { abort } = attach({
      readable: new ReadableStream({ cancel: fail }),
      writable: new WritableStream({ abort: fail }),
      abort: fail,
    })
    await expect(abort()).resolves.toBeUndefined()
  })

  it('wakes whoever waits for bytes: that is not an orderly end', async () => {
    const { recv, abort } = attach({ readable: new ReadableStream() })
    const waiting = recv(1)
    await abort()
    await expect(waiting).rejects.toMatchObject({ code: 'OPERATION_ABORTED' })
  })

  it('is the end of sending, receiving and finishing', async () => {
    const { recv, send, finish, abort } = attach({ readable: readableOf('ab'), writable: sink().writable })
    await recv(1)
    await abort()
    for (const call of [recv(1), send('x'), finish()]) {
      await expect(call).rejects.toMatchObject({ code: 'OPERATION_ABORTED' })
    }
  })

  it('may come after an orderly end', async () => {
    const release = vi.fn()
    const { recv, finish, abort } = attach({
      readable: readableOf(),
      writable: sink().writable,
      abort: release,
    })
    await recv(1)
    await finish()
    await abort()
    expect(release).toHaveBeenCalledOnce()
  })
})
