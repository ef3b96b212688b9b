import { StoragePoolDefineFlag, type StoragePool } from '@guestwork/core'
import type { DefinedKind } from '../../defined-kind/kind.ts'
import { definePool } from '../../starts/storage.ts'

/** Storage pools, as the checks know them that other kinds share. */
export const poolKind: DefinedKind<StoragePool> = {
  noun: 'pool',
  existing: 'a pool',
  slots: {
    define: 'storagePoolDefineXML',
    undefine: 'storagePoolUndefine',
    describe: 'storagePoolGetXMLDesc',
    lookupByName: 'storagePoolLookupByName',
    lookupByUuid: 'storagePoolLookupByUUID',
    list: 'connectListAllStoragePools',
  },
  missing: 'NO_STORAGE_POOL',
  validateBit: StoragePoolDefineFlag.VALIDATE,
  xml: scene => scene.sample('storagePool').xml,
  otherXml: scene => scene.sample('storagePool').otherXml,
  of: scene => scene.storagePool,
  define: definePool,
  defineValid: (connection, xml) => connection.storagePoolDefineXml(xml, { validate: true }),
  byName: (connection, name) => connection.storagePoolLookupByName(name),
  byUuid: (connection, uuid) => connection.storagePoolLookupByUuid(uuid),
  list: (connection, filter) => connection.listStoragePools(filter),
}
