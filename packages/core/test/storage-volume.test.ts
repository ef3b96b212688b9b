import { VirtError } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import {
  attachWebStreams,
  connect,
  honours,
  type StorageDriver,
  type StorageVolume,
  type StreamChunk,
  type StreamDriver,
  type StreamRef,
} from '../src/index.ts'
import { fakeDriver, type FakeSession } from './fake-driver.ts'

const disk = { pool: 'images', name: 'disk.raw', key: '/images/disk.raw' }

async function openWith(storage: StorageDriver<FakeSession>): Promise<StorageVolume> {
  const driver = fakeDriver({}, { storage: { storageVolLookupByPath: () => disk, ...storage } })
  const connection = await connect('fake:///', { drivers: [driver] })
  return connection.storageVolumeLookupByPath('/images/disk.raw')
}

function sinkOf<C>(chunks: C[]): WritableStream<C> {
  return new WritableStream<C>({ write: chunk => void chunks.push(chunk) })
}

function sourceOf<C>(...chunks: C[]): ReadableStream<C> {
  return new ReadableStream<C>({
    pull(controller) {
      const next = chunks.shift()
      if (next === undefined) controller.close()
      else controller.enqueue(next)
    },
  })
}

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (chunk: Uint8Array | undefined) => new TextDecoder().decode(chunk)

describe('a volume', () => {
  it('answers what is asked about it', async () => {
    const volume = await openWith({
      storageVolGetPath: () => '/images/disk.raw',
      storageVolGetXMLDesc: () => '<volume/>',
      storageVolGetInfoFlags: honours(1, (_call, _volume, flags: number) => ({
        type: 0,
        capacity: 2n ** 62n,
        allocation: flags === 1 ? 5n : 7n,
      })),
    })
    expect([await volume.getPath(), await volume.getXml()]).toEqual(['/images/disk.raw', '<volume/>'])
    expect(await volume.getInfo()).toEqual({ type: 'file', capacity: 2n ** 62n, allocation: 7n })
    expect(await volume.getInfo({ physical: true })).toMatchObject({ allocation: 5n })
  })

  it('is resized, wiped and removed as jobs, with names in place of numbers', async () => {
    const seen: unknown[] = []
    const note = (_call: unknown, _volume: unknown, ...args: unknown[]) => void seen.push(args)
    const volume = await openWith({
      storageVolResize: honours(7, note),
      storageVolWipePattern: note,
      storageVolDelete: honours(3, note),
    })
    await volume.resize(2n ** 40n, { delta: true, shrink: true })
    await volume.wipe({ algorithm: 'pfitzner7' })
    await volume.wipe()
    await volume.delete({ withSnapshots: true })
    expect(seen).toEqual([[2n ** 40n, 6], [6, 0], [0, 0], [2]])
    await expect(volume.wipe({ algorithm: 'acid' as never })).rejects.toMatchObject({ code: 'INVALID_ARG' })
    await expect(volume.resize(-1n)).rejects.toMatchObject({ code: 'INVALID_ARG' })
  })
})

describe('a download', () => {
  it('counts the bytes, knows the whole, and ends the stream in order', async () => {
    let finished = false
    const volume = await openWith({
      storageVolGetInfoFlags: honours(1, () => ({ type: 0, capacity: 9n, allocation: 9n })),
      storageVolDownload(_call, _volume, stream: StreamRef, offset, length) {
        expect([offset, length]).toEqual([4n, 0n])
        const waiting = [bytes('abc'), bytes('de')]
        stream.attach(
          {
            streamRecvFlags: () => waiting.shift() ?? new Uint8Array(),
            streamFinish: () => void (finished = true),
            streamAbort: () => undefined,
          },
          undefined,
        )
      },
    })
    const chunks: Uint8Array[] = []
    const job = volume.download(sinkOf(chunks), { offset: 4n })
    expect(await job).toBe(5n)
    expect(chunks.map(text)).toEqual(['abc', 'de'])
    expect(job.latest).toEqual({ completed: 5n, total: 5n, unit: 'bytes' })
    expect(finished).toBe(true)
  })

  it('passes holes on to who can take them', async () => {
    const waiting: StreamChunk[] = [bytes('a'), { hole: 2n ** 40n }, bytes('z')]
    const sparse: StreamDriver<undefined> = {
      streamRecvFlags(_call, _length, flags) {
        const [next] = waiting
        if (next === undefined) return new Uint8Array()
        if ('hole' in next) return flags === 1 ? 'hole' : new Uint8Array(1)
        waiting.shift()
        return next
      },
      streamRecvHole() {
        const hole = waiting.shift()
        if (hole !== undefined && 'hole' in hole) return hole.hole
        throw new VirtError('OPERATION_INVALID', 'the stream stands at data')
      },
      streamFinish: () => undefined,
      streamAbort: () => undefined,
    }
    const volume = await openWith({
      storageVolDownload: honours(1, (_call, _volume, stream: StreamRef) => stream.attach(sparse, undefined)),
    })
    const chunks: StreamChunk[] = []
    expect(await volume.download(sinkOf(chunks), { sparse: true })).toBe(2n ** 40n + 2n)
    expect(chunks).toEqual([bytes('a'), { hole: 2n ** 40n }, bytes('z')])
  })

  it('aborts the sink when the host fails', async () => {
    const broken = new VirtError('OPERATION_FAILED', 'the disk is gone')
    const volume = await openWith({
      storageVolDownload(_call, _volume, stream) {
        attachWebStreams(stream, {
          readable: new ReadableStream<Uint8Array>({ pull: controller => controller.error(broken) }),
        })
      },
    })
    let aborted: unknown
    const sink = new WritableStream<Uint8Array>({ abort: reason => void (aborted = reason) })
    await expect(volume.download(sink)).rejects.toMatchObject({ code: 'OPERATION_FAILED' })
    expect(aborted).toBe(broken)
    let refused: unknown
    const other = new WritableStream<Uint8Array>({ abort: reason => void (refused = reason) })
    const denied = await openWith({})
    await expect(denied.download(other)).rejects.toMatchObject({ code: 'NO_SUPPORT' })
    expect(refused).toMatchObject({ code: 'NO_SUPPORT' })
  })

  it('can be cancelled, which aborts the host’s stream', async () => {
    let aborts = 0
    const volume = await openWith({
      storageVolDownload(_call, _volume, stream) {
        const readable = new ReadableStream<Uint8Array>({
          async pull(controller) {
            await new Promise(resolve => setTimeout(resolve))
            controller.enqueue(bytes('x'))
          },
        })
        attachWebStreams(stream, {
          readable,
          abort: () => {
            aborts++
          },
        })
      },
    })
    const job = volume.download(new WritableStream<Uint8Array>())
    for await (const { completed } of job.progress()) {
      if (completed > 0n) break
    }
    expect(await job.cancel()).toBe(true)
    expect(aborts).toBe(1)
  })

  it('ends with its signal and with the connection, when opened as a stream', async () => {
    let aborts = 0
    const volume = await openWith({
      storageVolDownload(_call, _volume, stream) {
        const readable = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined) })
        attachWebStreams(stream, {
          readable,
          abort: () => {
            aborts++
          },
        })
      },
    })
    const controller = new AbortController()
    const cancelled = (await volume.openDownload({ signal: controller.signal })).getReader().read()
    const closed = (await volume.openDownload()).getReader().read()
    controller.abort()
    await expect(cancelled).rejects.toMatchObject({ code: 'OPERATION_ABORTED' })
    expect(aborts).toBe(1)
    await Promise.all([
      expect(closed).rejects.toMatchObject({ code: 'OPERATION_ABORTED' }),
      volume.connection.close(),
    ])
    expect(aborts).toBe(2)
  })

  it('can be read as a stream', async () => {
    const volume = await openWith({
      storageVolDownload: (_call, _volume, stream) =>
        attachWebStreams(stream, { readable: sourceOf(bytes('abc')) }),
    })
    const readable = await volume.openDownload({ offset: 0n, length: 3n })
    expect(await new Response(readable as ReadableStream<Uint8Array<ArrayBuffer>>).text()).toBe('abc')
  })
})

describe('an upload', () => {
  it('sends all bytes, counts them, and waits until they are stored', async () => {
    const stored: string[] = []
    const volume = await openWith({
      storageVolUpload(_call, _volume, stream, offset, length) {
        expect([offset, length]).toEqual([1n, 5n])
        const writable = new WritableStream<Uint8Array>({
          write: chunk => void stored.push(text(chunk)),
          close: () => void stored.push('end'),
        })
        attachWebStreams(stream, { writable })
      },
    })
    const job = volume.upload(sourceOf(bytes('abc'), bytes('de')), { offset: 1n, length: 5n })
    expect(await job).toBe(5n)
    expect(stored).toEqual(['abc', 'de', 'end'])
    expect(job.latest).toEqual({ completed: 5n, total: 5n, unit: 'bytes' })
  })

  it('sends holes as such', async () => {
    const seen: unknown[] = []
    const driver: StreamDriver<undefined> = {
      streamSend: (_call, data) => (seen.push(text(data.subarray(0, 2))), Math.min(data.length, 2)),
      streamSendHole: (_call, length) => void seen.push(length),
      streamFinish: () => void seen.push('end'),
    }
    const volume = await openWith({
      storageVolUpload: honours(1, (_call, _volume, stream: StreamRef) => stream.attach(driver, undefined)),
    })
    const source = sourceOf<StreamChunk>(bytes('abc'), { hole: 4096n })
    expect(await volume.upload(source, { sparse: true })).toBe(4099n)
    expect(seen).toEqual(['ab', 'c', 4096n, 'end'])
  })

  it('cancels its source when the host takes no more', async () => {
    const full = new VirtError('OPERATION_FAILED', 'the pool is full')
    const volume = await openWith({
      storageVolUpload: (_call, _volume, stream) =>
        attachWebStreams(stream, { writable: new WritableStream({ write: () => Promise.reject(full) }) }),
    })
    let cancelled: unknown
    const source = new ReadableStream<Uint8Array>({
      pull: controller => controller.enqueue(bytes('x')),
      cancel: reason => void (cancelled = reason),
    })
    await expect(volume.upload(source)).rejects.toMatchObject({ code: 'OPERATION_FAILED' })
    expect(cancelled).toBe(full)
  })

  it('can be cancelled while the host takes no more', async () => {
    let give: (error: VirtError) => void = () => undefined
    const driver: StreamDriver<undefined> = {
      streamSend: () => new Promise((_resolve, reject) => (give = reject)),
      streamAbort: () => give(new VirtError('OPERATION_ABORTED', 'the stream was aborted')),
    }
    const volume = await openWith({
      storageVolUpload: (_call, _volume, stream) => stream.attach(driver, undefined),
    })
    const job = volume.upload(sourceOf(bytes('abc')))
    await new Promise(resolve => setTimeout(resolve, 10))
    expect(await job.cancel()).toBe(true)
  })

  it('ends with its signal, also where the host has no way to abort', async () => {
    const sent: string[] = []
    const driver: StreamDriver<undefined> = {
      streamSend: (_call, data) => (sent.push(text(data)), data.length),
      streamFinish: () => undefined,
    }
    const volume = await openWith({
      storageVolUpload: (_call, _volume, stream) => stream.attach(driver, undefined),
    })
    const controller = new AbortController()
    const options = { signal: controller.signal }
    const complete = (await volume.openUpload(options)).getWriter()
    await complete.write(bytes('a'))
    await complete.close()
    const cut = (await volume.openUpload(options)).getWriter()
    await cut.write(bytes('b'))
    controller.abort()
    await expect(cut.write(bytes('c'))).rejects.toMatchObject({ code: 'OPERATION_ABORTED' })
    await expect(cut.closed).rejects.toMatchObject({ code: 'OPERATION_ABORTED' })
    expect(sent).toEqual(['a', 'b'])
  })

  it('tells the host once that it was aborted', async () => {
    let aborts = 0
    const driver: StreamDriver<undefined> = {
      streamAbort: () => {
        aborts++
      },
    }
    const volume = await openWith({
      storageVolUpload: (_call, _volume, stream) => stream.attach(driver, undefined),
    })
    await (await volume.openUpload()).abort()
    expect(aborts).toBe(1)
  })

  it('can be written as a stream', async () => {
    const stored: string[] = []
    const volume = await openWith({
      storageVolUpload: (_call, _volume, stream) =>
        attachWebStreams(stream, {
          writable: new WritableStream({ write: chunk => void stored.push(text(chunk)) }),
        }),
    })
    const writer = (await volume.openUpload()).getWriter()
    await writer.write(bytes('abc'))
    await writer.close()
    expect(stored).toEqual(['abc'])
  })
})
