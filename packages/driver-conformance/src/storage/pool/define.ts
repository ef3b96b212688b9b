import { generateUuid } from '@guestwork/util'
import type { Checks } from '../../check.ts'
import { definitionChecks } from '../../defined-kind/define.ts'
import { nameIn, withName, withUuid } from '../../domain-document.ts'
import { expectEqual, expectRejection } from '../../expectation.ts'
import { definePool } from '../../starts/storage.ts'
import { poolKind } from './kind.ts'

/** Storing definitions of storage pools and forgetting them. */
export const poolDefineChecks: Checks = {
  ...definitionChecks(poolKind),
  'a pool gets the name and the UUID of its document': {
    about: 'storagePoolDefineXML',
    async run(scene) {
      const { xml } = scene.sample('storagePool')
      const uuid = generateUuid()
      const pool = await definePool(scene, withUuid(xml, uuid))
      expectEqual([pool.name, pool.uuid], [nameIn(xml), uuid], 'name and UUID')
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
  'a running pool cannot be undefined': {
    about: 'storagePoolUndefine',
    from: 'a running pool',
    async run({ storagePool }) {
      await expectRejection('OPERATION_INVALID', storagePool.undefine(), 'undefine()')
    },
  },
}
