import type { StoragePool, StoragePoolRef, StorageVolumeRef } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { connectWith } from '../../connect-with.ts'
import { nameIn, withName } from '../../domain-document.ts'
import { expectEqual, expectThat, skip } from '../../expectation.ts'
import type { Scene } from '../../scene.ts'
import { makeVolume } from '../../starts/storage.ts'
import { storagePoolSubject } from '../../subjects/storage-pool.ts'

/** The older ways to ask a storage pool for its volumes. */
export const volumeCountChecks: Checks = {
  'a volume that is made is counted': {
    about: 'storagePoolNumOfVolumes',
    own: true,
    from: 'a volume',
    needs: ['storagePoolLookupByName'],
    async run(scene) {
      const count = scene.driver.storage?.storagePoolNumOfVolumes ?? skip('core counts them')
      const pool = await poolListing(scene, async (call, ref) => {
        return Array.from({ length: await count(call, ref) }, (_, place) => String(place))
      })
      const before = (await pool.listVolumes()).length
      await makeAnother(scene)
      expectEqual((await pool.listVolumes()).length, before + 1, 'the number of volumes')
    },
  },
  'a volume that is made is named': {
    about: 'storagePoolListVolumes',
    own: true,
    from: 'a volume',
    needs: ['storagePoolLookupByName'],
    async run(scene) {
      const nameAll = scene.driver.storage?.storagePoolListVolumes ?? skip('core names them')
      const pool = await poolListing(scene, nameAll)
      const name = await makeAnother(scene)
      const names = (await pool.listVolumes()).map(volume => volume.name)
      expectThat(names.includes(name), `'${name}' is not named`)
    },
  },
}

/** The scene's pool over a connection whose lists of volumes come from names. */
async function poolListing(
  scene: Scene,
  nameAll: NonNullable<NonNullable<Scene['driver']['storage']>['storagePoolListVolumes']>,
): Promise<StoragePool> {
  const connection = await connectWith(scene, 'storage', {
    storagePoolListAllVolumes: async (call, pool) =>
      (await nameAll(call, pool)).map(name => volumeNamed(pool, name)),
  })
  return storagePoolSubject.over(scene, connection)
}

function volumeNamed({ name: pool }: StoragePoolRef, name: string): StorageVolumeRef {
  return { pool, name, key: name }
}

async function makeAnother(scene: Scene): Promise<string> {
  const { xml } = scene.sample('storageVolume')
  const name = `${nameIn(xml)}-2`
  await makeVolume(scene, withName(xml, name))
  return name
}
