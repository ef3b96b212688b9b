import type { SlotName } from '@guestwork/core'
import type { Check, Checks } from '../../check.ts'
import { nameIn, withName } from '../../domain-document.ts'
import { expectRejection } from '../../expectation.ts'
import type { Scene } from '../../scene.ts'
import { stopPool } from '../../starts/storage.ts'

/** How each slot of volumes is called, and what a user would say of it. */
const calls: Readonly<
  Partial<Record<SlotName, readonly [words: string, call: (scene: Scene) => Promise<unknown>]>>
> = {
  storageVolLookupByName: [
    'no volume is found by its name',
    ({ storagePool, storageVolume }) => storagePool.volumeLookupByName(storageVolume.name),
  ],
  storagePoolListAllVolumes: ['volumes are not listed', ({ storagePool }) => storagePool.listVolumes()],
  storageVolCreateXML: [
    'no volume can be made',
    scene => scene.storagePool.volumeCreateXml(otherDocument(scene)).done,
  ],
  storageVolCreateXMLFrom: [
    'no volume can be copied',
    scene => scene.storagePool.volumeCreateXmlFrom(otherDocument(scene), scene.storageVolume).done,
  ],
  storageVolDelete: ['no volume can be deleted', ({ storageVolume }) => storageVolume.delete().done],
  storageVolGetInfo: ['a volume has no figures', ({ storageVolume }) => storageVolume.getInfo()],
  storageVolGetXMLDesc: ['a volume has no document', ({ storageVolume }) => storageVolume.getXml()],
  storageVolGetPath: ['a volume has no path', ({ storageVolume }) => storageVolume.getPath()],
  storageVolWipePattern: [
    'no volume can be overwritten',
    ({ storageVolume }) => storageVolume.wipe({ algorithm: 'zero' }).done,
  ],
  storageVolResize: [
    'no volume can get another size',
    scene => scene.storageVolume.resize(2n * scene.sample('storageVolume').capacity).done,
  ],
  storageVolDownload: [
    'the contents of a volume cannot be read',
    ({ storageVolume }) => storageVolume.openDownload(),
  ],
  storageVolUpload: ['a volume takes no contents', ({ storageVolume }) => storageVolume.openUpload()],
}

/** What volumes are for while their pool is stopped. */
export const stoppedPoolChecks: Checks = Object.fromEntries(
  Object.entries(calls).map(([slot, [words, call]]): [string, Check] => [
    `${words} while the pool does not run`,
    {
      about: slot as SlotName,
      from: 'a volume',
      needs: ['storagePoolDestroy'],
      async run(scene) {
        await stopPool(scene)
        await expectRejection('OPERATION_INVALID', call(scene), slot)
      },
    },
  ]),
)

function otherDocument(scene: Scene): string {
  const { xml } = scene.sample('storageVolume')
  return withName(xml, `${nameIn(xml)}-2`)
}
