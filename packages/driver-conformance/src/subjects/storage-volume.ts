import type { StoragePool, StorageVolume } from '@guestwork/core'
import type { Subject } from '../subject.ts'
import { storagePoolSubject } from './storage-pool.ts'

/** A volume that was made for the check. */
export const storageVolumeSubject: Subject<StorageVolume> = {
  noun: 'a volume',
  existing: 'a volume',
  of: scene => scene.storageVolume,
  lookup: 'storageVolLookupByName',
  async over(scene, connection) {
    const pool = await storagePoolSubject.over(scene, connection)
    return pool.volumeLookupByName(scene.storageVolume.name)
  },
  ending: {
    words: 'was deleted meanwhile',
    needs: ['storageVolDelete'],
    end: scene => scene.storageVolume.delete().done,
    code: 'NO_STORAGE_VOL',
  },
}

/** A volume whose pool is asked for. */
export const pooledVolumeSubject: Subject<StorageVolume> = {
  ...storageVolumeSubject,
  ending: {
    words: 'lost its pool meanwhile',
    needs: ['storagePoolDestroy', 'storagePoolUndefine'],
    async end({ storagePool }) {
      await storagePool.destroy()
      await storagePool.undefine()
    },
    code: 'NO_STORAGE_POOL',
  },
}

/** A volume that another one is made after, in the same pool. */
export const copiedVolumeSubject: Subject<{ readonly pool: StoragePool; readonly source: StorageVolume }> = {
  ...storageVolumeSubject,
  of: scene => ({ pool: scene.storagePool, source: scene.storageVolume }),
  over: async (scene, connection) => ({
    pool: await storagePoolSubject.over(scene, connection),
    source: await storageVolumeSubject.over(scene, connection),
  }),
}
