import type { StorageVolume } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { expectEqual, expectThat, rejectionOf } from '../../expectation.ts'

const written = Uint8Array.from({ length: 4096 }, (_, place) => 1 + (place % 251))

/** What storage volumes hold. */
export const volumeContentsChecks: Checks = {
  'what was stored in a volume is read from it again': {
    about: 'storageVolUpload',
    from: 'a volume',
    needs: ['storageVolDownload'],
    async run({ storageVolume }) {
      await store(storageVolume, written)
      const read = await readBytes(storageVolume, 0, written.length)
      expectEqual([...read], [...written], 'the bytes')
    },
  },
  'a part of a volume is stored and read at its place': {
    about: 'storageVolUpload',
    from: 'a volume',
    needs: ['storageVolDownload'],
    async run({ storageVolume }) {
      await store(storageVolume, Uint8Array.of(255, 254), 512)
      expectEqual([...(await readBytes(storageVolume, 511, 4))], [0, 255, 254, 0], 'the bytes')
    },
  },
  'more than was announced is not stored in a volume': {
    about: 'storageVolUpload',
    from: 'a volume',
    async run({ storageVolume }) {
      const stored = sourceOf(written).pipeTo(await storageVolume.openUpload({ length: 16n }))
      expectThat((await rejectionOf(stored)) !== undefined, 'more than 16 bytes were taken')
    },
  },
  'a volume that was overwritten does not show what it held': {
    about: 'storageVolWipePattern',
    from: 'a volume',
    needs: ['storageVolDownload', 'storageVolUpload'],
    async run({ storageVolume }) {
      await store(storageVolume, written)
      await storageVolume.wipe({ algorithm: 'zero' })
      const read = await readBytes(storageVolume, 0, written.length)
      expectThat(
        read.every(byte => byte === 0),
        'there are other bytes than zeros',
      )
    },
  },
}

async function store(volume: StorageVolume, bytes: Uint8Array, offset = 0): Promise<void> {
  const options = { offset: BigInt(offset), length: BigInt(bytes.length) }
  await sourceOf(bytes).pipeTo(await volume.openUpload(options))
}

function sourceOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
}

async function readBytes(volume: StorageVolume, offset: number, length: number): Promise<Uint8Array> {
  const stream = await volume.openDownload({ offset: BigInt(offset), length: BigInt(length) })
  const read: number[] = []
  for await (const chunk of stream) read.push(...chunk)
  return Uint8Array.from(read)
}
