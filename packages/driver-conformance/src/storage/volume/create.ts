import { StorageVolumeCreateFlag } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { documentChecks } from '../../document-checks.ts'
import { nameIn, withName } from '../../domain-document.ts'
import { expectEqual, expectRejection, expectThat, skip } from '../../expectation.ts'
import { makeVolume } from '../../starts/storage.ts'

/** Making storage volumes and removing them. */
export const volumeCreateChecks: Checks = {
  'a volume has the name of its document, however long it is, and is in the pool that made it': {
    about: 'storageVolCreateXML',
    from: 'a running pool',
    async run(scene) {
      const { xml } = scene.sample('storageVolume')
      const name = `${nameIn(xml)}-guestwork-conformance`
      const volume = await makeVolume(scene, withName(xml, name))
      expectEqual([volume.poolName, volume.name], [scene.storagePool.name, name], 'pool and name')
    },
  },
  'a new volume is as large as its document asks for': {
    about: 'storageVolCreateXML',
    from: 'a volume',
    needs: ['storageVolGetInfo'],
    async run(scene) {
      const asked = scene.sample('storageVolume').capacity
      const { capacity } = await scene.storageVolume.getInfo()
      expectThat(capacity >= asked, `it has ${String(capacity)} bytes, ${String(asked)} were asked for`)
    },
  },
  'a name that a volume of the pool has cannot be given to another one': {
    about: 'storageVolCreateXML',
    from: 'a volume',
    async run(scene) {
      const { xml } = scene.sample('storageVolume')
      const again = scene.storagePool.volumeCreateXml(xml).done
      await expectRejection(['STORAGE_VOL_EXIST', 'OPERATION_FAILED'], again, 'making it again')
    },
  },
  'a volume that does not fit into its pool is refused and leaves nothing behind': {
    about: 'storageVolCreateXML',
    from: 'a running pool',
    needs: ['storageVolLookupByName'],
    async run(scene) {
      const { tooLargeXml } = scene.sample('storageVolume')
      if (tooLargeXml === undefined) return skip('the endpoint has no samples.storageVolume.tooLargeXml')
      const made = makeVolume(scene, tooLargeXml)
      await expectRejection(['OPERATION_FAILED', 'INTERNAL_ERROR'], made, 'making it')
      const found = scene.storagePool.volumeLookupByName(nameIn(tooLargeXml))
      await expectRejection('NO_STORAGE_VOL', found, 'looking it up')
    },
  },
  ...documentChecks({
    noun: 'a volume',
    element: 'volume',
    about: 'storageVolCreateXML',
    from: 'a running pool',
    validateBit: StorageVolumeCreateFlag.VALIDATE,
    xml: scene => scene.sample('storageVolume').xml,
    make: makeVolume,
    makeValid: ({ storagePool }, xml) => storagePool.volumeCreateXml(xml, { validate: true }).done,
  }),
  'a deleted volume is found no more': {
    about: 'storageVolDelete',
    from: 'a volume',
    needs: ['storageVolLookupByName'],
    async run({ storagePool, storageVolume }) {
      await storageVolume.delete()
      const found = storagePool.volumeLookupByName(storageVolume.name)
      await expectRejection('NO_STORAGE_VOL', found, 'looking it up')
    },
  },
  'a volume is still there after its pool was stopped and started again': {
    about: 'storagePoolCreate',
    from: 'a volume',
    needs: ['storagePoolDestroy', 'storagePoolListAllVolumes'],
    async run({ storagePool, storageVolume }) {
      await storagePool.destroy()
      await storagePool.create()
      const names = (await storagePool.listVolumes()).map(({ name }) => name)
      expectThat(names.includes(storageVolume.name), `the list has no '${storageVolume.name}'`)
    },
  },
}
