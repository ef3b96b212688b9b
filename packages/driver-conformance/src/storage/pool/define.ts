import { StoragePoolDefineFlag } from '@guestwork/core'
import { generateUuid } from '@guestwork/util'
import type { Checks } from '../../check.ts'
import { nameIn, withName, withoutUuid, withUuid } from '../../domain-document.ts'
import { expectEqual, expectRejection, expectThat } from '../../expectation.ts'
import { definePool } from '../../starts/storage.ts'

/** Storing definitions of storage pools and forgetting them. */
export const poolDefineChecks: Checks = {
  'a pool gets the name and the UUID of its document': {
    about: 'storagePoolDefineXML',
    async run(scene) {
      const { xml } = scene.sample('storagePool')
      const uuid = generateUuid()
      const pool = await definePool(scene, withUuid(xml, uuid))
      expectEqual([pool.name, pool.uuid], [nameIn(xml), uuid], 'name and UUID')
    },
  },
  'pools without a UUID in their documents get one each': {
    about: 'storagePoolDefineXML',
    async run(scene) {
      const { xml, otherXml } = scene.sample('storagePool')
      const first = await definePool(scene, withoutUuid(xml))
      const second = await definePool(scene, withoutUuid(otherXml))
      expectThat(first.uuid !== second.uuid, `two pools have the UUID ${first.uuid}`)
    },
  },
  'a name that belongs to another pool cannot be defined again': {
    about: 'storagePoolDefineXML',
    from: 'a pool',
    needs: ['storagePoolLookupByName'],
    async run(scene) {
      const taken = withUuid(scene.sample('storagePool').xml, generateUuid())
      await expectRejection('OPERATION_FAILED', definePool(scene, taken), 'defining another UUID')
      const found = await scene.connection.storagePoolLookupByName(scene.storagePool.name)
      expectEqual(found.uuid, scene.storagePool.uuid, 'the UUID of the pool with that name')
    },
  },
  'a UUID that belongs to another pool cannot be defined again': {
    about: 'storagePoolDefineXML',
    from: 'a pool',
    async run(scene) {
      const taken = withUuid(scene.sample('storagePool').otherXml, scene.storagePool.uuid)
      await expectRejection('OPERATION_FAILED', definePool(scene, taken), 'defining another name')
    },
  },
  'a source that belongs to another pool cannot be defined again': {
    about: 'storagePoolDefineXML',
    from: 'a pool',
    async run(scene) {
      const { xml, otherXml } = scene.sample('storagePool')
      const taken = withName(withUuid(xml, generateUuid()), nameIn(otherXml))
      await expectRejection('OPERATION_FAILED', definePool(scene, taken), 'defining another pool on it')
    },
  },
  'a pool is the same after it was defined again from its own document': {
    about: 'storagePoolDefineXML',
    from: 'a pool',
    needs: ['storagePoolGetXMLDesc'],
    async run(scene) {
      const { storagePool } = scene
      const before = await storagePool.getXml()
      const again = await definePool(scene, before)
      expectEqual([again.name, again.uuid], [storagePool.name, storagePool.uuid], 'name and UUID')
      expectEqual(await again.getXml(), before, 'the document')
    },
  },
  'a pool comes back as it was from the document that it had': {
    about: 'storagePoolGetXMLDesc',
    from: 'a pool',
    needs: ['storagePoolUndefine'],
    async run(scene) {
      const before = await scene.storagePool.getXml()
      await scene.storagePool.undefine()
      expectEqual(await (await definePool(scene, before)).getXml(), before, 'the document')
    },
  },
  'the document of a pool has its name and its UUID': {
    about: 'storagePoolGetXMLDesc',
    from: 'a pool',
    async run({ storagePool: { name, uuid }, storagePool }) {
      const xml = await storagePool.getXml()
      expectEqual(nameIn(xml), name, 'the name')
      expectThat(xml.includes(`<uuid>${uuid}</uuid>`), `the document has no UUID ${uuid}`)
    },
  },
  'a pool document that is not well-formed is refused with XML_DETAIL': {
    about: 'storagePoolDefineXML',
    async run(scene) {
      const broken = scene.sample('storagePool').xml.replace(/<\/pool>\s*$/, '')
      await expectRejection('XML_DETAIL', definePool(scene, broken), 'a document without its end')
    },
  },
  'a document of something else does not become a pool': {
    about: 'storagePoolDefineXML',
    async run(scene) {
      const other = '<network><name>guestwork-conformance</name></network>'
      await expectRejection('XML_ERROR', definePool(scene, other), 'a <network> document')
    },
  },
  'a pool document that does not fit the schema is refused where that is asked for': {
    about: 'storagePoolDefineXML',
    honours: StoragePoolDefineFlag.VALIDATE,
    async run(scene) {
      const { xml } = scene.sample('storagePool')
      const odd = xml.replace(/<\/pool>\s*$/, '<guestwork-conformance/></pool>')
      const defined = scene.connection.storagePoolDefineXml(odd, { validate: true })
      await expectRejection('XML_INVALID_SCHEMA', defined, 'a document with an element of its own')
    },
  },
  'an undefined pool is found no more': {
    about: 'storagePoolUndefine',
    from: 'a pool',
    needs: ['storagePoolLookupByName'],
    async run({ connection, storagePool }) {
      await storagePool.undefine()
      const found = connection.storagePoolLookupByName(storagePool.name)
      await expectRejection('NO_STORAGE_POOL', found, 'looking it up')
    },
  },
  'a running pool cannot be undefined': {
    about: 'storagePoolUndefine',
    from: 'a running pool',
    async run({ storagePool }) {
      await expectRejection('OPERATION_INVALID', storagePool.undefine(), 'undefine()')
    },
  },
}
