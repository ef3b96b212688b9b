import type { StoragePoolRef, StorageVolumeRef } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { connectWith } from '../../connect-with.ts'
import { expectEqual, skip } from '../../expectation.ts'
import { storagePoolSubject } from '../../subjects/storage-pool.ts'

/** The older ways to ask a storage pool for its volumes. */
export const volumeCountChecks: Checks = {
  'a pool counts as many volumes as it lists': {
    about: 'storagePoolNumOfVolumes',
    own: true,
    from: 'a volume',
    needs: ['storagePoolListAllVolumes', 'storagePoolLookupByName'],
    async run(scene) {
      const count = scene.driver.storage?.storagePoolNumOfVolumes ?? skip('core counts them')
      const connection = await connectWith(scene, 'storage', {
        storagePoolListAllVolumes: async (call, pool) =>
          Array.from({ length: await count(call, pool) }, (_, place) => volumeNamed(pool, String(place))),
      })
      const counted = await (await storagePoolSubject.over(scene, connection)).listVolumes()
      expectEqual(counted.length, (await scene.storagePool.listVolumes()).length, 'the number of volumes')
    },
  },
  'a pool names the volumes that it lists': {
    about: 'storagePoolListVolumes',
    own: true,
    from: 'a volume',
    needs: ['storagePoolListAllVolumes', 'storagePoolLookupByName'],
    async run(scene) {
      const nameAll = scene.driver.storage?.storagePoolListVolumes ?? skip('core names them')
      const connection = await connectWith(scene, 'storage', {
        storagePoolListAllVolumes: async (call, pool) =>
          (await nameAll(call, pool)).map(name => volumeNamed(pool, name)),
      })
      const named = await (await storagePoolSubject.over(scene, connection)).listVolumes()
      const listed = await scene.storagePool.listVolumes()
      expectEqual(named.map(({ name }) => name).sort(), listed.map(({ name }) => name).sort(), 'the names')
    },
  },
}

function volumeNamed({ name: pool }: StoragePoolRef, name: string): StorageVolumeRef {
  return { pool, name, key: name }
}
