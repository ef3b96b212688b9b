/**
 * How objects travel through slots: plain frozen data, no classes. Core makes the public objects from them,
 * the daemon writes them to the wire.
 *
 * @packageDocumentation
 */

/** A domain (`virDomainPtr`). */
export interface DomainRef {
  /** The name when the reference was obtained. */
  readonly name: string
  /** Canonical lower-case text form; what identifies the domain. */
  readonly uuid: string
  /** The hypervisor's number of the running domain; -1 when it was not running. */
  readonly id: number
}

/** A snapshot of a domain (`virDomainSnapshotPtr`). */
export interface SnapshotRef {
  /** The domain that it is of. */
  readonly domain: DomainRef
  /** Unique within the domain. */
  readonly name: string
}

/** A checkpoint of a domain (`virDomainCheckpointPtr`). */
export interface CheckpointRef {
  /** The domain that it is of. */
  readonly domain: DomainRef
  /** Unique within the domain. */
  readonly name: string
}

/** A virtual network (`virNetworkPtr`). */
export interface NetworkRef {
  /** Unique on the host. */
  readonly name: string
  /** Canonical lower-case text form. */
  readonly uuid: string
}

/** A port of a virtual network (`virNetworkPortPtr`). */
export interface NetworkPortRef {
  /** The network that it is plugged into. */
  readonly network: NetworkRef
  /** Canonical lower-case text form. */
  readonly uuid: string
}

/** A storage pool (`virStoragePoolPtr`). */
export interface StoragePoolRef {
  /** Unique on the host. */
  readonly name: string
  /** Canonical lower-case text form. */
  readonly uuid: string
}

/** A storage volume (`virStorageVolPtr`). */
export interface StorageVolumeRef {
  /** Name of the pool that holds it. */
  readonly pool: string
  /** Unique within the pool. */
  readonly name: string
  /** Unique on the host. */
  readonly key: string
}

/** A host network interface (`virInterfacePtr`). */
export interface InterfaceRef {
  /** Unique on the host, such as `eth0`. */
  readonly name: string
  /** Lower-case, six bytes with colons; empty for an interface without an address. */
  readonly mac: string
}

/** A host device (`virNodeDevicePtr`). */
export interface NodeDeviceRef {
  /** Unique on the host, such as `pci_0000_00_1f_2`. */
  readonly name: string
}

/** A network filter (`virNWFilterPtr`). */
export interface NwfilterRef {
  /** Unique on the host. */
  readonly name: string
  /** Canonical lower-case text form. */
  readonly uuid: string
}

/** A network filter bound to a port (`virNWFilterBindingPtr`). */
export interface NwfilterBindingRef {
  /** The host interface that the filter is bound to. */
  readonly portDev: string
  /** The name of the filter. */
  readonly filterName: string
}

/** A secret (`virSecretPtr`): its identity, never its value. */
export interface SecretRef {
  /** Canonical lower-case text form. */
  readonly uuid: string
  /** libvirt's `virSecretUsageType`: 0 none, 1 volume, 2 ceph, 3 iscsi, 4 tls, 5 vtpm. */
  readonly usageType: number
  /** What the secret is for; unique for its usage type. */
  readonly usageId: string
}
