import { honours, StoragePoolDefineFlag, StorageVolumeCreateFlag, type StorageDriver } from '@guestwork/core'
import type { TestSession } from '../session.ts'
import {
  testStoragePoolCreateXML,
  testStoragePoolDefineXML,
  testStoragePoolGetXMLDesc,
  testStoragePoolUndefine,
} from './pool-define.ts'
import {
  testConnectStoragePoolEventDeregisterAny,
  testConnectStoragePoolEventRegisterAny,
} from './pool-events.ts'
import {
  testStoragePoolGetAutostart,
  testStoragePoolGetInfo,
  testStoragePoolSetAutostart,
} from './pool-info.ts'
import {
  testStoragePoolBuild,
  testStoragePoolCreate,
  testStoragePoolDelete,
  testStoragePoolDestroy,
  testStoragePoolRefresh,
} from './pool-lifecycle.ts'
import {
  poolFilters,
  testConnectListAllStoragePools,
  testStoragePoolIsActive,
  testStoragePoolIsPersistent,
  testStoragePoolLookupByName,
  testStoragePoolLookupByUUID,
  testStoragePoolLookupByVolume,
} from './pool-lookup.ts'
import { testConnectFindStoragePoolSources } from './pool-sources.ts'
import {
  testStorageVolCreateXML,
  testStorageVolCreateXMLFrom,
  testStorageVolDelete,
} from './volume-create.ts'
import { testStorageVolGetInfo, testStorageVolGetPath, testStorageVolGetXMLDesc } from './volume-info.ts'
import {
  testStoragePoolListAllVolumes,
  testStoragePoolListVolumes,
  testStoragePoolNumOfVolumes,
  testStorageVolLookupByKey,
  testStorageVolLookupByName,
  testStorageVolLookupByPath,
} from './volume-lookup.ts'

/** The storage slots of the mock hypervisor, in the order of the contract; core derives the other legacy ones. */
export const testStorage = {
  connectListAllStoragePools: honours(poolFilters, testConnectListAllStoragePools),
  connectFindStoragePoolSources: testConnectFindStoragePoolSources,
  connectStoragePoolEventRegisterAny: testConnectStoragePoolEventRegisterAny,
  connectStoragePoolEventDeregisterAny: testConnectStoragePoolEventDeregisterAny,
  storagePoolLookupByName: testStoragePoolLookupByName,
  storagePoolLookupByUUID: testStoragePoolLookupByUUID,
  storagePoolLookupByVolume: testStoragePoolLookupByVolume,
  storagePoolCreateXML: testStoragePoolCreateXML,
  storagePoolDefineXML: honours(StoragePoolDefineFlag.VALIDATE, testStoragePoolDefineXML),
  storagePoolBuild: testStoragePoolBuild,
  storagePoolUndefine: testStoragePoolUndefine,
  storagePoolCreate: testStoragePoolCreate,
  storagePoolDestroy: testStoragePoolDestroy,
  storagePoolDelete: testStoragePoolDelete,
  storagePoolRefresh: testStoragePoolRefresh,
  storagePoolGetInfo: testStoragePoolGetInfo,
  storagePoolGetXMLDesc: testStoragePoolGetXMLDesc,
  storagePoolGetAutostart: testStoragePoolGetAutostart,
  storagePoolSetAutostart: testStoragePoolSetAutostart,
  storagePoolNumOfVolumes: testStoragePoolNumOfVolumes,
  storagePoolListVolumes: testStoragePoolListVolumes,
  storagePoolListAllVolumes: testStoragePoolListAllVolumes,
  storagePoolIsActive: testStoragePoolIsActive,
  storagePoolIsPersistent: testStoragePoolIsPersistent,
  storageVolLookupByName: testStorageVolLookupByName,
  storageVolLookupByKey: testStorageVolLookupByKey,
  storageVolLookupByPath: testStorageVolLookupByPath,
  storageVolCreateXML: honours(StorageVolumeCreateFlag.VALIDATE, testStorageVolCreateXML),
  storageVolCreateXMLFrom: honours(StorageVolumeCreateFlag.VALIDATE, testStorageVolCreateXMLFrom),
  storageVolDelete: testStorageVolDelete,
  storageVolGetInfo: testStorageVolGetInfo,
  storageVolGetXMLDesc: testStorageVolGetXMLDesc,
  storageVolGetPath: testStorageVolGetPath,
} satisfies StorageDriver<TestSession>
