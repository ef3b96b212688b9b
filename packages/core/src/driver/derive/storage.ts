import { ConnectListStoragePoolsFlag } from '../enums/storage-pool.ts'
import { StorageVolumeWipeAlgorithm } from '../enums/storage-volume.ts'
import { honours } from '../slot.ts'
import type { StorageDriver } from '../storage-driver.ts'
import { count, derive, names, presentSlots, withAnswer, withFlags } from './legacy-slot.ts'

/** The legacy slots of storage pools and volumes. */
export function deriveStorage<S>(slots: StorageDriver<S>): Partial<StorageDriver<S>> {
  const active = withFlags(slots.connectListAllStoragePools, ConnectListStoragePoolsFlag.ACTIVE)
  const inactive = withFlags(slots.connectListAllStoragePools, ConnectListStoragePoolsFlag.INACTIVE)
  const volumes = withFlags(slots.storagePoolListAllVolumes, 0)
  return presentSlots<StorageDriver<S>>({
    connectNumOfStoragePools: withAnswer(active, count),
    connectListStoragePools: withAnswer(active, names),
    connectNumOfDefinedStoragePools: withAnswer(inactive, count),
    connectListDefinedStoragePools: withAnswer(inactive, names),
    storagePoolNumOfVolumes: withAnswer(volumes, count),
    storagePoolListVolumes: withAnswer(volumes, names),
    storageVolWipe: derive(slots.storageVolWipePattern, wipe =>
      honours(wipe.flags ?? 0, (call, volume, flags) =>
        wipe(call, volume, StorageVolumeWipeAlgorithm.ZERO, flags),
      ),
    ),
    storageVolGetInfo: withFlags(slots.storageVolGetInfoFlags, 0),
  })
}
