import {
  attachWebStreams,
  honours,
  StoragePoolCreateFlag,
  StorageVolumeInfoFlag,
  StorageVolumeResizeFlag as Resize,
  type Call,
  type StorageVolumeInfo,
  type StorageVolumeRef,
} from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { right, type Slots } from '../mutant.ts'
import { perConnection } from '../wrong-slots.ts'

/** Mistakes that volumes with contents can have. */
export interface ContentsMistakes {
  /** Nothing is stored beyond the first KiB. */
  readonly leaky?: boolean
  /** Everything is stored at the beginning. */
  readonly misplaced?: boolean
  /** More is stored than was announced. */
  readonly greedy?: boolean
  /** What was overwritten can still be read. */
  readonly indelible?: boolean
}

type Info = (call: Call<unknown>, volume: StorageVolumeRef) => Promise<StorageVolumeInfo>

const room = 8192

/** What the mock hypervisor lacks of storage: contents and sizes of volumes, lookups of pools, building them as they start. */
export function extraStorageSlots(mistakes: ContentsMistakes = {}): Slots {
  const capacities = perConnection(() => new Map<string, bigint>())
  const info: Info = async (call, volume) => {
    const figures = await right('storageVolGetInfo')(call, volume)
    return { ...figures, capacity: capacities(call).get(volume.key) ?? figures.capacity }
  }
  return {
    ...contentsSlots(mistakes),
    storageVolGetInfo: info,
    storageVolGetInfoFlags: honours(StorageVolumeInfoFlag.GET_PHYSICAL, info),
    storageVolResize: honours(Resize.SHRINK | Resize.DELTA, async (call, volume, asked, flags) => {
      const { capacity: before } = await info(call, volume)
      const capacity = (flags & Resize.DELTA) === 0 ? asked : before + asked
      if (capacity < before && (flags & Resize.SHRINK) === 0) {
        throw new VirtError('INVALID_ARG', 'the volume would shrink', { domain: 'TEST' })
      }
      capacities(call).set(volume.key, capacity)
    }),
    storagePoolCreate: honours(StoragePoolCreateFlag.WITH_BUILD, async (call, pool, flags) => {
      if (flags !== 0) await right('storagePoolBuild')(call, pool, 0)
      await right('storagePoolCreate')(call, pool, 0)
    }),
    connectGetStoragePoolCapabilities: () => '<storagepoolCapabilities>\n</storagepoolCapabilities>\n',
    async storagePoolLookupByTargetPath(call, path) {
      for (const pool of await right('connectListAllStoragePools')(call, 2)) {
        const xml = await right('storagePoolGetXMLDesc')(call, pool, 0)
        if (xml.includes(`<path>${path}</path>`)) return pool
      }
      throw new VirtError('NO_STORAGE_POOL', `no storage pool with target path '${path}'`, { domain: 'TEST' })
    },
  }
}

function contentsSlots({ leaky, misplaced, greedy, indelible }: ContentsMistakes): Slots {
  const contents = perConnection(() => new Map<string, Uint8Array>())
  const bytesOf = async (call: Call<unknown>, volume: StorageVolumeRef) => {
    await right('storageVolGetInfo')(call, volume)
    const bytes = contents(call).get(volume.key) ?? new Uint8Array(room)
    contents(call).set(volume.key, bytes)
    return bytes
  }
  const wipe = async (call: Call<unknown>, volume: StorageVolumeRef) => {
    const bytes = await bytesOf(call, volume)
    if (indelible !== true) bytes.fill(0)
  }
  return {
    async storageVolUpload(call, volume, stream, offset, length) {
      const bytes = await bytesOf(call, volume)
      let place = misplaced === true ? 0 : Number(offset)
      const end = length === 0n || greedy === true ? bytes.length : place + Number(length)
      const write = (chunk: Uint8Array) => {
        if (place + chunk.length > end) throw new VirtError('OPERATION_FAILED', 'too many bytes')
        bytes.set(leaky === true ? chunk.subarray(0, 1024) : chunk, place)
        place += chunk.length
      }
      attachWebStreams(stream, { writable: new WritableStream({ write }) })
    },
    async storageVolDownload(call, volume, stream, offset, length) {
      const bytes = await bytesOf(call, volume)
      const end = length === 0n ? bytes.length : Number(offset + length)
      const part = bytes.slice(Number(offset), end)
      attachWebStreams(stream, { readable: new Response(part).body ?? new ReadableStream() })
    },
    storageVolWipe: wipe,
    storageVolWipePattern: wipe,
  }
}
