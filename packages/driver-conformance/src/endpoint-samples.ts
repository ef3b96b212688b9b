import type { NetworkUpdate } from '@guestwork/core'

/** A network that a host can make. */
export interface NetworkSample {
  /**
   * A document with a `<name>`, which comes before any other element of that name. No network of this name exists yet:
   * afterwards it is removed by its name.
   */
  readonly xml: string
  /** What can be added to such a network with `Network.update`; any other section is checked to be refused. */
  readonly elements?: Readonly<Partial<Record<NetworkUpdate['section'], NetworkElement>>>
}

/** An element that a network can be given. */
export interface NetworkElement {
  /** The element, such as `<portgroup name='lab'/>`. */
  readonly xml: string
  /** A text that the network's document holds when it has the element, and not before. */
  readonly shows: string
}

/** An interface that a host can configure. */
export interface InterfaceSample {
  /** Its name, which no interface of the host has yet. */
  readonly name: string
  /** A document of that name. */
  readonly xml: string
  /** The document with another setting. */
  readonly changedXml: string
}

/** A storage pool that a host can make. */
export interface StoragePoolSample {
  /**
   * A document with a `<name>`, which comes before any other element of that name. Its source is ready, so that it starts
   * without being built. No pool of this name exists yet: afterwards it is removed by its name.
   */
  readonly xml: string
  /** The same for a second pool, of another name and with another source. */
  readonly otherXml: string
  /** What the host finds that could become the source of a pool. */
  readonly sources?: PoolSourcesSample
}

/** Where a host looks for what could become the source of a pool. */
export interface PoolSourcesSample {
  /** The type of the pool, such as `logical`. */
  readonly type: string
  /** A `<source>` that says where to look, for a type that needs one. */
  readonly source?: string
  /** A text in the document of what is found. */
  readonly shows: string
}

/** A volume that fits into the sample of a pool. */
export interface StorageVolumeSample {
  /** A document with a `<name>`, which comes before any other element of that name, and which the pool does not have yet. */
  readonly xml: string
  /** The capacity that it asks for, in bytes. */
  readonly capacity: bigint
  /** A document with a `<name>` that asks for more than the pool has. */
  readonly tooLargeXml?: string
}

/** A device that a host makes by software: a port of a Fibre Channel adapter or a mediated device. */
export interface VirtualDeviceSample {
  /** A document with a `<parent>` that is the name of a device. */
  readonly xml: string
}

/** A device that belongs to the host and can be taken away from it for a while. */
export interface DetachableDeviceSample {
  /** Its name, such as `pci_0000_00_1f_2`. */
  readonly name: string
}

/** What a host can make besides domains. */
export interface Samples {
  /** For checks of networks. */
  readonly network?: NetworkSample
  /** For checks that configure interfaces; those that a host has are looked at without. */
  readonly interface?: InterfaceSample
  /** For checks of storage pools, and of their volumes. */
  readonly storagePool?: StoragePoolSample
  /** For checks of storage volumes. */
  readonly storageVolume?: StorageVolumeSample
  /** For checks that make a device; those that a host has are looked at without. */
  readonly virtualDevice?: VirtualDeviceSample
  /** For checks that define a device before they make it. */
  readonly definedDevice?: VirtualDeviceSample
  /** For checks that take a device away from the host. */
  readonly detachableDevice?: DetachableDeviceSample
}
