import type { StorageVolume } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { expectEqual, expectRejection } from '../../expectation.ts'
import { stopPool } from '../../starts/storage.ts'

/** Finding storage volumes. */
export const volumeLookupChecks: Checks = {
  'a volume is found by its name in its pool': {
    about: 'storageVolLookupByName',
    from: 'a volume',
    async run({ storagePool, storageVolume }) {
      const found = await storagePool.volumeLookupByName(storageVolume.name)
      expectEqual(identity(found), identity(storageVolume), 'pool, name and key')
    },
  },
  'no volume is found by a name that only begins like one': {
    about: 'storageVolLookupByName',
    from: 'a volume',
    async run({ storagePool, storageVolume }) {
      const found = storagePool.volumeLookupByName(`${storageVolume.name}-missing`)
      await expectRejection('NO_STORAGE_VOL', found, 'looking it up')
    },
  },
  'a volume is found by its key in all pools': {
    about: 'storageVolLookupByKey',
    from: 'a volume',
    async run({ connection, storageVolume }) {
      const found = await connection.storageVolumeLookupByKey(storageVolume.key)
      expectEqual(identity(found), identity(storageVolume), 'pool, name and key')
    },
  },
  'no volume is found by a key that none has': {
    about: 'storageVolLookupByKey',
    from: 'a volume',
    async run({ connection, storageVolume }) {
      const found = connection.storageVolumeLookupByKey(`${storageVolume.key}-missing`)
      await expectRejection('NO_STORAGE_VOL', found, 'looking it up')
    },
  },
  'no volume is found by its key while its pool does not run': {
    about: 'storageVolLookupByKey',
    from: 'a volume',
    needs: ['storagePoolDestroy'],
    async run(scene) {
      await stopPool(scene)
      const found = scene.connection.storageVolumeLookupByKey(scene.storageVolume.key)
      await expectRejection('NO_STORAGE_VOL', found, 'looking it up')
    },
  },
  'a volume is found by its path in all pools': {
    about: 'storageVolLookupByPath',
    from: 'a volume',
    needs: ['storageVolGetPath'],
    async run({ connection, storageVolume }) {
      const found = await connection.storageVolumeLookupByPath(await storageVolume.getPath())
      expectEqual(identity(found), identity(storageVolume), 'pool, name and key')
    },
  },
  'no volume is found by a path that none has': {
    about: 'storageVolLookupByPath',
    from: 'a volume',
    async run({ connection }) {
      const found = connection.storageVolumeLookupByPath('/guestwork-conformance/missing')
      await expectRejection('NO_STORAGE_VOL', found, 'looking it up')
    },
  },
  'the pool of a volume is found': {
    about: 'storagePoolLookupByVolume',
    from: 'a volume',
    async run({ storagePool, storageVolume }) {
      const found = await storageVolume.getPool()
      expectEqual([found.name, found.uuid], [storagePool.name, storagePool.uuid], 'name and UUID')
    },
  },
  'the list holds every volume of a pool once': {
    about: 'storagePoolListAllVolumes',
    from: 'a volume',
    async run({ storagePool, storageVolume }) {
      const listed = await storagePool.listVolumes()
      const same = listed.filter(({ name }) => name === storageVolume.name)
      expectEqual(same.map(identity), [identity(storageVolume)], 'pool, name and key')
    },
  },
}

function identity({ poolName, name, key }: StorageVolume): readonly string[] {
  return [poolName, name, key]
}
