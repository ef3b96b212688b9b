import {
  StorageVolumeCreateFlag,
  StorageVolumeDeleteFlag,
  StorageVolumeDownloadFlag,
  StorageVolumeResizeFlag,
  StorageVolumeUploadFlag,
  type CallOptions,
  type SparseTransferOptions,
  type VolumeCopyOptions,
  type VolumeCreateOptions,
  type VolumeDeleteOptions,
  type VolumeResizeOptions,
} from '@guestwork/core'
import { storagePoolSubject } from '../subjects/storage-pool.ts'
import { copiedVolumeSubject, pooledVolumeSubject, storageVolumeSubject } from '../subjects/storage-volume.ts'
import { ofConnection, ofSubject, type Sample } from './sample.ts'

const ofPool = ofSubject(storagePoolSubject)
const ofVolume = ofSubject(storageVolumeSubject)
const someVolume = '<volume><name>guestwork-conformance</name><capacity>1048576</capacity></volume>'
const createBits = {
  preallocMetadata: StorageVolumeCreateFlag.PREALLOC_METADATA,
  validate: StorageVolumeCreateFlag.VALIDATE,
}

type TransferOptions = CallOptions & { readonly sparse?: true }

/** Calls of the slots that move the contents of a volume. What they open is closed at once. */
const transfers: readonly Sample[] = [
  ofVolume(
    'storageVolDownload',
    async (volume, options: TransferOptions | undefined) => {
      const stream = await volume.openDownload(options as SparseTransferOptions)
      await stream.cancel()
    },
    { sparse: StorageVolumeDownloadFlag.SPARSE_STREAM },
  ),
  ofVolume(
    'storageVolUpload',
    async (volume, options: TransferOptions | undefined) => {
      const stream = await volume.openUpload(options as SparseTransferOptions)
      await stream.abort()
    },
    { sparse: StorageVolumeUploadFlag.SPARSE_STREAM },
  ),
]

/** One call of each slot of storage volumes. */
export const storageVolumeSamples: readonly Sample[] = [
  ofSubject(pooledVolumeSubject)('storagePoolLookupByVolume', (volume, options) => volume.getPool(options)),
  ofPool(
    'storageVolLookupByName',
    (pool, options) => pool.volumeLookupByName('guestwork-conformance', options),
    {},
    'a running pool',
  ),
  ofConnection('storageVolLookupByKey', (connection, options) =>
    connection.storageVolumeLookupByKey('guestwork-conformance', options),
  ),
  ofConnection('storageVolLookupByPath', (connection, options) =>
    connection.storageVolumeLookupByPath('/var/lib/guestwork-conformance/missing', options),
  ),
  ofPool(
    'storageVolCreateXML',
    (pool, options: VolumeCreateOptions | undefined) => pool.volumeCreateXml(someVolume, options),
    createBits,
    'a running pool',
  ),
  ofSubject(copiedVolumeSubject)(
    'storageVolCreateXMLFrom',
    ({ pool, source }, options: VolumeCopyOptions | undefined) =>
      pool.volumeCreateXmlFrom(someVolume, source, options),
    { ...createBits, reflink: StorageVolumeCreateFlag.REFLINK },
  ),
  ...transfers,
  ofVolume('storageVolDelete', (volume, options: VolumeDeleteOptions | undefined) => volume.delete(options), {
    zeroed: StorageVolumeDeleteFlag.ZEROED,
    withSnapshots: StorageVolumeDeleteFlag.WITH_SNAPSHOTS,
  }),
  ofVolume('storageVolWipe', (volume, options: CallOptions | undefined) => volume.wipe(options)),
  ofVolume('storageVolWipePattern', (volume, options: CallOptions | undefined) =>
    volume.wipe({ ...options, algorithm: 'zero' }),
  ),
  ofVolume('storageVolGetInfo', (volume, options: CallOptions | undefined) => volume.getInfo(options)),
  ofVolume('storageVolGetInfoFlags', (volume, options: CallOptions | undefined) =>
    volume.getInfo({ ...options, physical: true }),
  ),
  ofVolume('storageVolGetXMLDesc', (volume, options) => volume.getXml(options)),
  ofVolume('storageVolGetPath', (volume, options) => volume.getPath(options)),
  ofVolume(
    'storageVolResize',
    (volume, options: VolumeResizeOptions | undefined, scene) =>
      volume.resize(2n * scene.sample('storageVolume').capacity, options),
    {
      allocate: StorageVolumeResizeFlag.ALLOCATE,
      delta: StorageVolumeResizeFlag.DELTA,
      shrink: StorageVolumeResizeFlag.SHRINK,
    },
  ),
]
