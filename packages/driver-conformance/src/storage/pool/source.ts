import type { Checks } from '../../check.ts'
import { expectEqual, expectRejection, expectThat, skip } from '../../expectation.ts'

/** Where storage pools get their space from. */
export const poolSourceChecks: Checks = {
  'a pool that was built can be started': {
    about: 'storagePoolBuild',
    from: 'a pool',
    needs: ['storagePoolCreate'],
    async run({ storagePool }) {
      await storagePool.build()
      await storagePool.create()
    },
  },
  'a running pool cannot be built': {
    about: 'storagePoolBuild',
    from: 'a running pool',
    async run({ storagePool }) {
      await expectRejection('OPERATION_INVALID', storagePool.build().done, 'build()')
    },
  },
  'a pool whose source was deleted keeps its definition': {
    about: 'storagePoolDelete',
    from: 'a pool',
    needs: ['storagePoolLookupByName'],
    async run({ connection, storagePool }) {
      await storagePool.delete()
      const found = await connection.storagePoolLookupByName(storagePool.name)
      expectEqual(found.uuid, storagePool.uuid, 'the UUID')
    },
  },
  'the source of a running pool cannot be deleted': {
    about: 'storagePoolDelete',
    from: 'a running pool',
    async run({ storagePool }) {
      await expectRejection('OPERATION_INVALID', storagePool.delete().done, 'delete()')
    },
  },
  'what could be the source of a pool is found': {
    about: 'connectFindStoragePoolSources',
    async run(scene) {
      const { sources } = scene.sample('storagePool')
      if (sources === undefined) return skip('the endpoint has no samples.storagePool.sources')
      const xml = await scene.connection.findStoragePoolSources(sources.type, sources.source)
      expectThat(xml.trimStart().startsWith('<sources'), `it begins otherwise: ${xml.slice(0, 80)}`)
      expectThat(xml.includes(sources.shows), `the document has no '${sources.shows}'`)
    },
  },
  'sources of pools are not looked for by a type that there is not': {
    about: 'connectFindStoragePoolSources',
    async run({ connection }) {
      const found = connection.findStoragePoolSources('guestwork')
      await expectRejection(['INVALID_ARG', 'NO_SUPPORT'], found, "looking for the type 'guestwork'")
    },
  },
  'which types of pools there are is told as a document': {
    about: 'connectGetStoragePoolCapabilities',
    async run({ connection }) {
      const xml = await connection.getStoragePoolCapabilities()
      const fits = xml.trimStart().startsWith('<storagepoolCapabilities')
      expectThat(fits, `it begins otherwise: ${xml.slice(0, 80)}`)
    },
  },
}
