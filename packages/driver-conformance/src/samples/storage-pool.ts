import {
  ConnectListStoragePoolsFlag as Filter,
  StoragePoolBuildFlag,
  StoragePoolCreateFlag,
  StoragePoolDefineFlag,
  StoragePoolDeleteFlag,
  StorageXmlFlag,
  type CallOptions,
  type DefineOptions,
  type PoolBuildOptions,
  type PoolStartOptions,
  type StoragePoolFilter,
  type StoragePoolTypeName,
} from '@guestwork/core'
import { generateUuid } from '@guestwork/util'
import { storagePoolSubject } from '../subjects/storage-pool.ts'
import { flagsOfList } from './flags-of-list.ts'
import { ofConnection, ofSubject, type Sample } from './sample.ts'

const ofPool = ofSubject(storagePoolSubject)
const somePool =
  "<pool type='dir'><name>guestwork-conformance</name><target><path>/var/lib/guestwork-conformance</path></target></pool>"

/** The flag bits of the filters of a list. */
export const poolFilterBits = {
  active: Filter.ACTIVE,
  inactive: Filter.INACTIVE,
  persistent: Filter.PERSISTENT,
  transient: Filter.TRANSIENT,
  autostart: Filter.AUTOSTART,
  noAutostart: Filter.NO_AUTOSTART,
}

/** The flag bit of the filter for each type of pool. */
export const poolTypeBits: Readonly<Record<StoragePoolTypeName, number>> = {
  dir: Filter.DIR,
  fs: Filter.FS,
  netfs: Filter.NETFS,
  logical: Filter.LOGICAL,
  disk: Filter.DISK,
  iscsi: Filter.ISCSI,
  scsi: Filter.SCSI,
  mpath: Filter.MPATH,
  rbd: Filter.RBD,
  sheepdog: Filter.SHEEPDOG,
  gluster: Filter.GLUSTER,
  zfs: Filter.ZFS,
  vstorage: Filter.VSTORAGE,
  'iscsi-direct': Filter.ISCSI_DIRECT,
}

const listPools = ofConnection(
  'connectListAllStoragePools',
  (connection, options?: StoragePoolFilter & CallOptions) => connection.listStoragePools(options),
  poolFilterBits,
)

const startBits = {
  build: StoragePoolCreateFlag.WITH_BUILD,
  buildOverwrite: StoragePoolCreateFlag.WITH_BUILD_OVERWRITE,
  buildNoOverwrite: StoragePoolCreateFlag.WITH_BUILD_NO_OVERWRITE,
}
const buildBits = {
  repair: StoragePoolBuildFlag.REPAIR,
  resize: StoragePoolBuildFlag.RESIZE,
  noOverwrite: StoragePoolBuildFlag.NO_OVERWRITE,
  overwrite: StoragePoolBuildFlag.OVERWRITE,
}

/** One call of each slot of storage pools that is called on a connection. */
const onConnection: readonly Sample[] = [
  { ...listPools, flags: [...listPools.flags, ...flagsOfList('types', poolTypeBits)] },
  ofConnection('connectFindStoragePoolSources', (connection, options) =>
    connection.findStoragePoolSources('logical', undefined, options),
  ),
  ofConnection('connectGetStoragePoolCapabilities', (connection, options) =>
    connection.getStoragePoolCapabilities(options),
  ),
  {
    ...ofConnection('connectStoragePoolEventRegisterAny', async (connection, options) => {
      await using events = connection.events('storage-pool-lifecycle', options)
      await events.ready
    }),
    abortsQuietly: true,
  },
  ofConnection('storagePoolLookupByName', (connection, options) =>
    connection.storagePoolLookupByName('guestwork-conformance', options),
  ),
  ofConnection('storagePoolLookupByUUID', (connection, options) =>
    connection.storagePoolLookupByUuid(generateUuid(), options),
  ),
  ofConnection('storagePoolLookupByTargetPath', (connection, options) =>
    connection.storagePoolLookupByTargetPath('/var/lib/guestwork-conformance', options),
  ),
  ofConnection(
    'storagePoolCreateXML',
    (connection, options: PoolStartOptions | undefined) => connection.storagePoolCreateXml(somePool, options),
    startBits,
  ),
  ofConnection(
    'storagePoolDefineXML',
    (connection, options: DefineOptions | undefined) => connection.storagePoolDefineXml(somePool, options),
    { validate: StoragePoolDefineFlag.VALIDATE },
  ),
]

/** One call of each slot of storage pools. */
export const storagePoolSamples: readonly Sample[] = [
  ...onConnection,
  ofPool('storagePoolBuild', (pool, options: PoolBuildOptions | undefined) => pool.build(options), buildBits),
  ofPool('storagePoolUndefine', (pool, options) => pool.undefine(options)),
  ofPool(
    'storagePoolCreate',
    (pool, options: PoolStartOptions | undefined) => pool.create(options),
    startBits,
  ),
  ofPool('storagePoolDestroy', (pool, options) => pool.destroy(options), {}, 'a running pool'),
  ofPool(
    'storagePoolDelete',
    (pool, options: (CallOptions & { readonly zeroed?: boolean }) | undefined) => pool.delete(options),
    { zeroed: StoragePoolDeleteFlag.ZEROED },
  ),
  ofPool('storagePoolRefresh', (pool, options) => pool.refresh(options), {}, 'a running pool'),
  ofPool('storagePoolGetInfo', (pool, options) => pool.getInfo(options)),
  ofPool(
    'storagePoolGetXMLDesc',
    (pool, options: (CallOptions & { readonly inactive?: boolean }) | undefined) => pool.getXml(options),
    { inactive: StorageXmlFlag.INACTIVE },
  ),
  ofPool('storagePoolGetAutostart', (pool, options) => pool.getAutostart(options)),
  ofPool('storagePoolSetAutostart', (pool, options) => pool.setAutostart(true, options)),
  ofPool('storagePoolListAllVolumes', (pool, options) => pool.listVolumes(options), {}, 'a running pool'),
  ofPool('storagePoolIsActive', (pool, options) => pool.isActive(options)),
  ofPool('storagePoolIsPersistent', (pool, options) => pool.isPersistent(options)),
]
