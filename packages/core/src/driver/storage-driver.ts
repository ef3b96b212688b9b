import type { StoragePoolRef, StorageVolumeRef } from './refs.ts'
import type { Slot } from './slot.ts'
import type { StoragePoolEventListener } from './storage-pool-event.ts'
import type { StoragePoolInfo } from './storage-pool-info.ts'
import type { StorageVolumeInfo } from './storage-volume-info.ts'
import type { StreamRef } from './stream-driver.ts'

/**
 * Slots for storage pools and their volumes (`virStorageDriver`).
 *
 * A pool is defined (its document is stored), active (its volumes can be used), or both; one that is neither does not
 * exist. A slot that gets a pool that is gone rejects with NO_STORAGE_POOL, one that gets a volume that is gone with
 * NO_STORAGE_VOL. Every volume slot rejects with OPERATION_INVALID while the pool is not active.
 *
 * Where `storageVolCreateXML` and `storageVolCreateXMLFrom` are to reject with STORAGE_VOL_EXIST, callers must be ready for
 * OPERATION_FAILED, and for INTERNAL_ERROR when the space does not suffice, which is what libvirt's test driver answers
 * there.
 *
 * @typeParam S - the driver's session
 */
export interface StorageDriver<S> {
  /** Count the active pools (`virConnectNumOfStoragePools`). Derived from `connectListAllStoragePools`. */
  readonly connectNumOfStoragePools?: Slot<S, [], number>

  /** Names of the active pools (`virConnectListStoragePools`). Derived from `connectListAllStoragePools`. */
  readonly connectListStoragePools?: Slot<S, [], readonly string[]>

  /** Count the inactive pools (`virConnectNumOfDefinedStoragePools`). Derived from `connectListAllStoragePools`. */
  readonly connectNumOfDefinedStoragePools?: Slot<S, [], number>

  /**
   * Names of the inactive pools (`virConnectListDefinedStoragePools`). Derived from `connectListAllStoragePools`.
   */
  readonly connectListDefinedStoragePools?: Slot<S, [], readonly string[]>

  /**
   * All pools that the flags select, in one consistent view (`virConnectListAllStoragePools`). `flags` are bits of
   * `ConnectListStoragePoolsFlag`; 0 selects everything.
   */
  readonly connectListAllStoragePools?: Slot<S, [flags: number], readonly StoragePoolRef[]>

  /**
   * Look for what could become the source of a pool, such as the targets of an iSCSI server
   * (`virConnectFindStoragePoolSources`). Answers with a `<sources>` document, one `<source>` for each find.
   *
   * `type` is the pool type as documents spell it; `sourceSpec` is a `<source>` element that says where to look, left
   * out where only this host is searched. Rejects with INVALID_ARG for a type that is unknown or whose specification
   * is missing, NO_SUPPORT for a type that cannot be searched. No flags are defined.
   */
  readonly connectFindStoragePoolSources?: Slot<
    S,
    [type: string, sourceSpec: string | undefined, flags: number],
    string
  >

  /**
   * The pool types and volume formats that this driver has, as a `<storagepoolCapabilities>` document
   * (`virConnectGetStoragePoolCapabilities`). No flags are defined.
   */
  readonly connectGetStoragePoolCapabilities?: Slot<S, [flags: number], string>

  /**
   * Call the listener for each event of one kind until its id is deregistered
   * (`virConnectStoragePoolEventRegisterAny`). Answers with the id of the registration, which is not negative and
   * unique within the connection.
   *
   * `pool` narrows to one pool; undefined hears of all, also of those that are made later. `eventId` is one
   * of `storagePoolEventIds`, and its kind determines the payload; another number rejects with INVALID_ARG.
   */
  readonly connectStoragePoolEventRegisterAny?: Slot<
    S,
    [pool: StoragePoolRef | undefined, eventId: number, listener: StoragePoolEventListener],
    number
  >

  /**
   * Forget a registration; its listener is not called again (`virConnectStoragePoolEventDeregisterAny`). Rejects with
   * INVALID_ARG for an id that is not registered.
   */
  readonly connectStoragePoolEventDeregisterAny?: Slot<S, [callbackId: number], void>

  /** Find a pool by its name (`virStoragePoolLookupByName`). Rejects with NO_STORAGE_POOL. */
  readonly storagePoolLookupByName?: Slot<S, [name: string], StoragePoolRef>

  /** Find a pool by its UUID (`virStoragePoolLookupByUUID`). Rejects with NO_STORAGE_POOL. */
  readonly storagePoolLookupByUUID?: Slot<S, [uuid: string], StoragePoolRef>

  /** Find the pool that holds a volume (`virStoragePoolLookupByVolume`). Rejects with NO_STORAGE_POOL. */
  readonly storagePoolLookupByVolume?: Slot<S, [volume: StorageVolumeRef], StoragePoolRef>

  /**
   * Find an active pool by the folder where its volumes appear (`virStoragePoolLookupByTargetPath`). Where several
   * share it, any of them is the answer. Rejects with NO_STORAGE_POOL.
   */
  readonly storagePoolLookupByTargetPath?: Slot<S, [path: string], StoragePoolRef>

  /**
   * Start a pool from a document without storing it: it is gone once it stops (`virStoragePoolCreateXML`). `flags` are
   * bits of `StoragePoolCreateFlag` and ask for a build before the start.
   *
   * Rejects with XML_ERROR for a document that does not hold, OPERATION_FAILED when name, UUID or source belong to
   * another pool, OPERATION_INVALID when the pool runs already. Causes a CREATED event when built, then STARTED.
   */
  readonly storagePoolCreateXML?: Slot<S, [xml: string, flags: number], StoragePoolRef>

  /**
   * Store a definition, or replace the one with the same name and UUID (`virStoragePoolDefineXML`). An active pool
   * runs on and uses the new definition at its next start. `flags` are bits of `StoragePoolDefineFlag`.
   *
   * Rejects with XML_ERROR for a document that does not hold and OPERATION_FAILED when name, UUID or source belong to
   * another pool; the stored definition is then unchanged. Causes a DEFINED event.
   */
  readonly storagePoolDefineXML?: Slot<S, [xml: string, flags: number], StoragePoolRef>

  /**
   * Prepare the source of an inactive pool: make the folder, format the device, create the volume group
   * (`virStoragePoolBuild`). `flags` are bits of `StoragePoolBuildFlag`.
   *
   * Rejects with OPERATION_INVALID when the pool is active, STORAGE_POOL_BUILT or OPERATION_FAILED when NO_OVERWRITE
   * meets data, NO_SUPPORT for a type that is not built. Causes a CREATED event.
   */
  readonly storagePoolBuild?: Slot<S, [pool: StoragePoolRef, flags: number], void>

  /**
   * Remove the definition and the autostart mark of an inactive pool; its data stays (`virStoragePoolUndefine`).
   * Rejects with OPERATION_INVALID while the pool is active. Causes an UNDEFINED event.
   */
  readonly storagePoolUndefine?: Slot<S, [pool: StoragePoolRef], void>

  /**
   * Start a defined pool and read its volumes (`virStoragePoolCreate`). `flags` are bits of `StoragePoolCreateFlag`
   * and ask for a build before the start. Rejects with OPERATION_INVALID when it is active already. Causes a CREATED
   * event when built, then STARTED.
   */
  readonly storagePoolCreate?: Slot<S, [pool: StoragePoolRef, flags: number], void>

  /**
   * Stop a pool; its data stays (`virStoragePoolDestroy`). A transient pool is gone afterwards. Rejects with
   * OPERATION_INVALID when it is not active or a volume of it is being made. Causes a STOPPED event.
   */
  readonly storagePoolDestroy?: Slot<S, [pool: StoragePoolRef], void>

  /**
   * Destroy the source of an inactive pool, with all its data, and keep the definition (`virStoragePoolDelete`).
   * `flags` are bits of `StoragePoolDeleteFlag`. Rejects with OPERATION_INVALID while the pool is active, NO_SUPPORT
   * for a type that is not deleted. Causes a DELETED event.
   */
  readonly storagePoolDelete?: Slot<S, [pool: StoragePoolRef, flags: number], void>

  /**
   * Read the volumes of an active pool again (`virStoragePoolRefresh`), which may ask a server or let the host look
   * for new devices. Rejects with OPERATION_INVALID when the pool is not active. Causes a REFRESH event. No flags are
   * defined.
   */
  readonly storagePoolRefresh?: Slot<S, [pool: StoragePoolRef, flags: number], void>

  /** State and space of a pool, as last read from its source (`virStoragePoolGetInfo`). */
  readonly storagePoolGetInfo?: Slot<S, [pool: StoragePoolRef], StoragePoolInfo>

  /**
   * The pool as a document (`virStoragePoolGetXMLDesc`): as it runs when it runs, otherwise the definition. With
   * `StorageXmlFlag.INACTIVE` the definition that the next start uses.
   */
  readonly storagePoolGetXMLDesc?: Slot<S, [pool: StoragePoolRef, flags: number], string>

  /** Whether the pool starts with the host (`virStoragePoolGetAutostart`); false for a transient one. */
  readonly storagePoolGetAutostart?: Slot<S, [pool: StoragePoolRef], boolean>

  /**
   * Decide whether the pool starts with the host (`virStoragePoolSetAutostart`). Does not start or stop it now.
   * Rejects with INVALID_ARG for a pool without a stored definition.
   */
  readonly storagePoolSetAutostart?: Slot<S, [pool: StoragePoolRef, autostart: boolean], void>

  /** Count the volumes of a pool (`virStoragePoolNumOfVolumes`). Derived from `storagePoolListAllVolumes`. */
  readonly storagePoolNumOfVolumes?: Slot<S, [pool: StoragePoolRef], number>

  /** Names of the volumes of a pool (`virStoragePoolListVolumes`). Derived from `storagePoolListAllVolumes`. */
  readonly storagePoolListVolumes?: Slot<S, [pool: StoragePoolRef], readonly string[]>

  /**
   * All volumes of an active pool, as last read from its source (`virStoragePoolListAllVolumes`). No flags are
   * defined.
   */
  readonly storagePoolListAllVolumes?: Slot<
    S,
    [pool: StoragePoolRef, flags: number],
    readonly StorageVolumeRef[]
  >

  /** Whether the pool runs (`virStoragePoolIsActive`). */
  readonly storagePoolIsActive?: Slot<S, [pool: StoragePoolRef], boolean>

  /** Whether the pool has a stored definition (`virStoragePoolIsPersistent`). */
  readonly storagePoolIsPersistent?: Slot<S, [pool: StoragePoolRef], boolean>

  /** Find a volume of a pool by its name (`virStorageVolLookupByName`). Rejects with NO_STORAGE_VOL. */
  readonly storageVolLookupByName?: Slot<S, [pool: StoragePoolRef, name: string], StorageVolumeRef>

  /**
   * Find a volume by its key in all active pools (`virStorageVolLookupByKey`). Rejects with NO_STORAGE_VOL.
   */
  readonly storageVolLookupByKey?: Slot<S, [key: string], StorageVolumeRef>

  /**
   * Find a volume by its path on this host in all active pools (`virStorageVolLookupByPath`). A symbolic link that
   * leads to a volume finds it. Rejects with NO_STORAGE_VOL.
   */
  readonly storageVolLookupByPath?: Slot<S, [path: string], StorageVolumeRef>

  /**
   * Make a volume as the `<volume>` document asks (`virStorageVolCreateXML`). Its contents read as zeros. `flags` are
   * bits of `StorageVolumeCreateFlag`; REFLINK is for copies only.
   *
   * Rejects with STORAGE_VOL_EXIST when the name is taken, OPERATION_FAILED when the space does not suffice, NO_SUPPORT
   * for a pool that cannot make volumes. A volume that could not be completed is removed again.
   */
  readonly storageVolCreateXML?: Slot<S, [pool: StoragePoolRef, xml: string, flags: number], StorageVolumeRef>

  /**
   * Make a volume with the contents of another, in any pool and converted to the format that the document asks for
   * (`virStorageVolCreateXMLFrom`). A capacity below that of `source` is raised to it. `flags` are bits of
   * `StorageVolumeCreateFlag`. Rejects as `storageVolCreateXML` does, and with OPERATION_INVALID while `source` is
   * being made itself.
   */
  readonly storageVolCreateXMLFrom?: Slot<
    S,
    [pool: StoragePoolRef, xml: string, source: StorageVolumeRef, flags: number],
    StorageVolumeRef
  >

  /**
   * Attach the contents of a volume to the stream for reading: the bytes as they are stored, image format included
   * (`virStorageVolDownload`). Answers once the stream is attached; errors of the transfer come out of the stream.
   *
   * `offset` and `length` are in bytes; a length of 0 means up to the end. `flags` are bits of
   * `StorageVolumeDownloadFlag`. Rejects with OPERATION_INVALID while the volume is being made.
   */
  readonly storageVolDownload?: Slot<
    S,
    [volume: StorageVolumeRef, stream: StreamRef, offset: bigint, length: bigint, flags: number],
    void
  >

  /**
   * Attach the contents of a volume to the stream for writing (`virStorageVolUpload`). Answers once the stream is
   * attached; finishing the stream answers when all bytes are stored, and reads the pool again.
   *
   * `offset` and `length` are in bytes; a length of 0 means no limit but the volume's end, otherwise more than
   * `length` bytes fail the stream. `flags` are bits of `StorageVolumeUploadFlag`. Rejects with OPERATION_INVALID
   * while the volume is being made or used.
   */
  readonly storageVolUpload?: Slot<
    S,
    [volume: StorageVolumeRef, stream: StreamRef, offset: bigint, length: bigint, flags: number],
    void
  >

  /**
   * Remove a volume (`virStorageVolDelete`). `flags` are bits of `StorageVolumeDeleteFlag`. Rejects with
   * OPERATION_INVALID while the volume is being made, copied or moved over a stream, NO_SUPPORT for a pool that cannot
   * remove volumes.
   */
  readonly storageVolDelete?: Slot<S, [volume: StorageVolumeRef, flags: number], void>

  /**
   * Overwrite a volume with zeros (`virStorageVolWipe`). Derived from `storageVolWipePattern`.
   */
  readonly storageVolWipe?: Slot<S, [volume: StorageVolumeRef, flags: number], void>

  /**
   * Overwrite a volume so that its old contents cannot be read through it any more (`virStorageVolWipePattern`). Where
   * the storage below copies on write or keeps versions, old blocks may survive. An image format is lost; the volume
   * may come out raw and of another size.
   *
   * `algorithm` is a `StorageVolumeWipeAlgorithm`; one that the driver lacks rejects with INVALID_ARG or NO_SUPPORT.
   * Rejects with OPERATION_INVALID while the volume is being made or used. No flags are defined.
   */
  readonly storageVolWipePattern?: Slot<S, [volume: StorageVolumeRef, algorithm: number, flags: number], void>

  /** Type and size of a volume (`virStorageVolGetInfo`). Derived from `storageVolGetInfoFlags`. */
  readonly storageVolGetInfo?: Slot<S, [volume: StorageVolumeRef], StorageVolumeInfo>

  /**
   * Type and size of a volume, read afresh (`virStorageVolGetInfoFlags`). `flags` is one of `StorageVolumeInfoFlag` and
   * decides what `allocation` means.
   */
  readonly storageVolGetInfoFlags?: Slot<S, [volume: StorageVolumeRef, flags: number], StorageVolumeInfo>

  /** The volume as a `<volume>` document (`virStorageVolGetXMLDesc`). No flags are defined. */
  readonly storageVolGetXMLDesc?: Slot<S, [volume: StorageVolumeRef, flags: number], string>

  /**
   * Where the volume is found on this host (`virStorageVolGetPath`). Whether the path stays the same over restarts and
   * on other hosts depends on the type of the pool.
   */
  readonly storageVolGetPath?: Slot<S, [volume: StorageVolumeRef], string>

  /**
   * Change the capacity of a volume (`virStorageVolResize`); new space reads as zeros. `capacity` is in bytes and may be
   * rounded to what the storage can do. `flags` are bits of `StorageVolumeResizeFlag`.
   *
   * Rejects with INVALID_ARG for a smaller capacity without SHRINK, OPERATION_FAILED when the pool lacks the space,
   * OPERATION_INVALID while the volume is being made or used.
   */
  readonly storageVolResize?: Slot<S, [volume: StorageVolumeRef, capacity: bigint, flags: number], void>
}
