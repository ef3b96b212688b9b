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

/** What a host can make besides domains. */
export interface Samples {
  /** For checks of networks. */
  readonly network?: NetworkSample
  /** For checks that configure interfaces; those that a host has are looked at without. */
  readonly interface?: InterfaceSample
}
