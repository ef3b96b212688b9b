import { StorageVolumeCreateFlag } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { nameIn, withName } from '../../domain-document.ts'
import { expectEqual, expectRejection, expectThat } from '../../expectation.ts'
import type { Scene } from '../../scene.ts'
import { copyVolume } from '../../starts/storage.ts'

/** Making storage volumes after others. */
export const volumeCopyChecks: Checks = {
  'a copy of a volume is another volume of the same size': {
    about: 'storageVolCreateXMLFrom',
    from: 'a volume',
    needs: ['storageVolGetInfo', 'storagePoolListAllVolumes'],
    async run(scene) {
      const { storagePool, storageVolume } = scene
      const copy = await copyVolume(scene, documentOfCopy(scene), storageVolume)
      const names = (await storagePool.listVolumes()).map(({ name }) => name)
      expectThat(names.includes(nameIn(documentOfCopy(scene))), 'the copy is not listed')
      const [{ capacity }, source] = [await copy.getInfo(), await storageVolume.getInfo()]
      expectEqual(capacity, source.capacity, 'the capacity')
    },
  },
  'a name that a volume of the pool has cannot be given to a copy': {
    about: 'storageVolCreateXMLFrom',
    from: 'a volume',
    async run(scene) {
      const { xml } = scene.sample('storageVolume')
      const copied = scene.storagePool.volumeCreateXmlFrom(xml, scene.storageVolume).done
      await expectRejection(['STORAGE_VOL_EXIST', 'OPERATION_FAILED'], copied, 'making it again')
    },
  },
  'the document of a copy that does not fit the schema is refused where that is asked for': {
    about: 'storageVolCreateXMLFrom',
    from: 'a volume',
    honours: StorageVolumeCreateFlag.VALIDATE,
    async run(scene) {
      const odd = documentOfCopy(scene).replace(/<\/volume>\s*$/, '<guestwork-conformance/></volume>')
      const copied = scene.storagePool.volumeCreateXmlFrom(odd, scene.storageVolume, { validate: true }).done
      await expectRejection('XML_INVALID_SCHEMA', copied, 'a document with an element of its own')
    },
  },
}

function documentOfCopy(scene: Scene): string {
  const { xml } = scene.sample('storageVolume')
  return withName(xml, `${nameIn(xml)}-2`)
}
