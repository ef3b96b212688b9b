import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attachWebStreams, defineDriver, type StreamRef } from '@guestwork/core'
import testDriver from '@guestwork/driver-test'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fileSource, sparseSink, sparseSource } from '../../src/commands/volume/sparse-file.ts'
import { run } from '../../src/run.ts'
import { fakeHost } from '../fake-host.ts'
import { runGw } from '../run-gw.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'guestwork-cli-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const volume = 'vol-create-as default-pool v 1'

/** The mock hypervisor, with volumes that hold this. */
function withVolume(contents: ReadableStream<Uint8Array>) {
  const storage = {
    ...testDriver.storage,
    storageVolDownload: (_call: unknown, _volume: unknown, stream: StreamRef) =>
      attachWebStreams(stream, { readable: contents }),
  }
  return { drivers: [defineDriver({ ...testDriver, storage })] }
}

describe('vol-download', () => {
  const words = (file: string) => [
    '-c',
    'test:///default',
    `${volume}; vol-download v ${file} --pool default-pool`,
  ]

  it('writes the contents to a file', async () => {
    const file = join(folder, 'image')
    const { stderr } = await runGw(words(file), withVolume(new Blob(['contents']).stream()))
    expect(stderr).toBe('')
    expect(readFileSync(file, 'utf8')).toBe('contents')
  })

  it('leaves no file when the transfer breaks off', async () => {
    const file = join(folder, 'image')
    const broken = new ReadableStream<Uint8Array>({
      start: controller => controller.enqueue(new Uint8Array([1])),
      pull: controller => controller.error(new TypeError('gone')),
    })
    expect(await runGw(words(file), withVolume(broken))).toMatchObject({ code: 1 })
    expect(existsSync(file)).toBe(false)
  })

  it('leaves no file when it is interrupted', async () => {
    const file = join(folder, 'image')
    const endless = new ReadableStream<Uint8Array>({
      start: controller => controller.enqueue(new Uint8Array([1])),
    })
    const host = fakeHost(withVolume(endless))
    const session = run(words(file), host)
    await vi.waitFor(() => expect(existsSync(file) && statSync(file).size).toBe(1))
    host.interrupt()
    expect(await session).toBe(130)
    expect(existsSync(file)).toBe(false)
  })

  it('leaves no file where the driver has no transfers', async () => {
    const file = join(folder, 'image')
    expect(await runGw(words(file))).toMatchObject({ code: 1 })
    expect(existsSync(file)).toBe(false)
  })
})

describe('sparseSink', () => {
  it('removes a file that cannot be ended', async () => {
    const file = join(folder, 'image')
    const writer = (await sparseSink(file)).getWriter()
    await writer.write({ hole: 2n ** 62n })
    await expect(writer.close()).rejects.toMatchObject({
      code: 'SYSTEM_ERROR',
      message: expect.stringContaining(`cannot write ${file}: `) as string,
    })
    expect(existsSync(file)).toBe(false)
  })

  it('keeps a file that was there, and says why it cannot be written', async ({ skip }) => {
    if (!existsSync('/dev/full')) skip('this system has no device that is always full')
    const writer = (await sparseSink('/dev/full')).getWriter()
    await expect(writer.write(new Uint8Array([1]))).rejects.toMatchObject({
      code: 'SYSTEM_ERROR',
      message: expect.stringContaining('cannot write /dev/full: No space left on device') as string,
    })
    expect(existsSync('/dev/full')).toBe(true)
  })

  it('shortens a file that was longer', async () => {
    const file = join(folder, 'image')
    writeFileSync(file, 'something longer')
    await new Blob(['short']).stream().pipeTo(await sparseSink(file))
    expect(readFileSync(file, 'utf8')).toBe('short')
  })
})

describe.each([fileSource, sparseSource])('%o', source => {
  it('says why a folder cannot be read', async () => {
    const reader = (await source(folder)).getReader()
    await expect(reader.read()).rejects.toMatchObject({
      code: 'SYSTEM_ERROR',
      message: expect.stringContaining(`cannot read ${folder}: `) as string,
    })
  })
})
