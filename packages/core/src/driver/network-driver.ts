import type { TypedParameters } from '@guestwork/util'
import type { NetworkDhcpLease } from './network-dhcp-lease.ts'
import type { NetworkEventListener } from './network-event.ts'
import type { NetworkPortRef, NetworkRef } from './refs.ts'
import type { Slot } from './slot.ts'

/**
 * Slots for virtual networks and their ports (`virNetworkDriver`).
 *
 * A network is defined (its document is stored), active (it runs), or both; one that is neither does not exist. A slot
 * that gets a network that is gone rejects with NO_NETWORK, one that gets a port that is gone with NO_NETWORK_PORT.
 *
 * @typeParam S - the driver's session
 */
export interface NetworkDriver<S> {
  /** Count the active networks (`virConnectNumOfNetworks`). Derived from `connectListAllNetworks`. */
  readonly connectNumOfNetworks?: Slot<S, [], number>

  /** Names of the active networks (`virConnectListNetworks`). Derived from `connectListAllNetworks`. */
  readonly connectListNetworks?: Slot<S, [], readonly string[]>

  /** Count the inactive networks (`virConnectNumOfDefinedNetworks`). Derived from `connectListAllNetworks`. */
  readonly connectNumOfDefinedNetworks?: Slot<S, [], number>

  /** Names of the inactive networks (`virConnectListDefinedNetworks`). Derived from `connectListAllNetworks`. */
  readonly connectListDefinedNetworks?: Slot<S, [], readonly string[]>

  /**
   * All networks that the flags select, in one consistent view (`virConnectListAllNetworks`). `flags` are bits of
   * `ConnectListNetworksFlag`; 0 selects everything.
   */
  readonly connectListAllNetworks?: Slot<S, [flags: number], readonly NetworkRef[]>

  /**
   * Call the listener for each event of one kind until its id is deregistered (`virConnectNetworkEventRegisterAny`).
   * Answers with the id of the registration, which is not negative and unique within the connection.
   *
   * `network` narrows to one network; undefined hears of all, also of those that are made later. `eventId` is one
   * of `networkEventIds`, and its kind determines the payload; another number rejects with INVALID_ARG.
   */
  readonly connectNetworkEventRegisterAny?: Slot<
    S,
    [network: NetworkRef | undefined, eventId: number, listener: NetworkEventListener],
    number
  >

  /**
   * Forget a registration; its listener is not called again (`virConnectNetworkEventDeregisterAny`). Rejects with
   * INVALID_ARG for an id that is not registered.
   */
  readonly connectNetworkEventDeregisterAny?: Slot<S, [callbackId: number], void>

  /** Find a network by its UUID (`virNetworkLookupByUUID`). Rejects with NO_NETWORK. */
  readonly networkLookupByUUID?: Slot<S, [uuid: string], NetworkRef>

  /** Find a network by its name (`virNetworkLookupByName`). Rejects with NO_NETWORK. */
  readonly networkLookupByName?: Slot<S, [name: string], NetworkRef>

  /** Start a network from a document (`virNetworkCreateXML`). Derived from `networkCreateXMLFlags`. */
  readonly networkCreateXML?: Slot<S, [xml: string], NetworkRef>

  /**
   * Start a network from a document without storing it: it is gone once it stops (`virNetworkCreateXMLFlags`). Where a
   * definition of the same name and UUID exists, that one stays and the given document runs.
   *
   * Rejects with XML_ERROR for a document that does not hold, OPERATION_FAILED when name or UUID belong to another
   * network, OPERATION_INVALID when the network runs already. Nothing is left behind when it cannot start. With
   * `NetworkCreateFlag.VALIDATE` the document must match the schema. Causes a STARTED event.
   */
  readonly networkCreateXMLFlags?: Slot<S, [xml: string, flags: number], NetworkRef>

  /** Store a definition (`virNetworkDefineXML`). Derived from `networkDefineXMLFlags`. */
  readonly networkDefineXML?: Slot<S, [xml: string], NetworkRef>

  /**
   * Store a definition, or replace the one with the same name and UUID (`virNetworkDefineXMLFlags`). An active network
   * runs on unchanged and uses the new definition at its next start; a transient one becomes persistent.
   *
   * Rejects with XML_ERROR for a document that does not hold and OPERATION_FAILED when name or UUID belong to another
   * network; the stored definition is then unchanged. With `NetworkDefineFlag.VALIDATE` the document must match the
   * schema. Causes a DEFINED event.
   */
  readonly networkDefineXMLFlags?: Slot<S, [xml: string, flags: number], NetworkRef>

  /**
   * Remove the definition and the autostart mark (`virNetworkUndefine`). An active network runs on as a transient one.
   * Rejects with OPERATION_INVALID for a network that has no definition. Causes an UNDEFINED event.
   */
  readonly networkUndefine?: Slot<S, [network: NetworkRef], void>

  /**
   * Change one element of a network in place (`virNetworkUpdate`), the running network without interrupting its
   * guests.
   *
   * `command` is a `NetworkUpdateCommand`, `section` a `NetworkSection`; `xml` holds the element. `parentIndex` says
   * which of several parents is meant, such as the `<ip>` of a `<host>`, counted from 0; -1 leaves the choice to the
   * driver. `flags` are bits of `NetworkUpdateFlag`; both bits change both states or none.
   *
   * Rejects with OPERATION_INVALID when the state to change does not exist or when none or several elements match, and
   * with NO_SUPPORT for a section that cannot be changed.
   */
  readonly networkUpdate?: Slot<
    S,
    [network: NetworkRef, command: number, section: number, parentIndex: number, xml: string, flags: number],
    void
  >

  /**
   * Start a defined network (`virNetworkCreate`). Rejects with OPERATION_INVALID when it is active already. A start
   * that fails half way undoes what it did. Causes a STARTED event.
   */
  readonly networkCreate?: Slot<S, [network: NetworkRef], void>

  /**
   * Stop a network at once and give back what it holds on the host, even while guests use it (`virNetworkDestroy`). A
   * transient network is gone afterwards. Rejects with OPERATION_INVALID when it is not active. Causes a STOPPED event.
   */
  readonly networkDestroy?: Slot<S, [network: NetworkRef], void>

  /**
   * The network as a document (`virNetworkGetXMLDesc`): of the running network when it runs, otherwise the definition.
   * With `NetworkXmlFlag.INACTIVE` the definition that the next start uses.
   */
  readonly networkGetXMLDesc?: Slot<S, [network: NetworkRef, flags: number], string>

  /**
   * The host bridge that guests of this network are plugged into (`virNetworkGetBridgeName`). Rejects with
   * INTERNAL_ERROR for a network that has no bridge of its own.
   */
  readonly networkGetBridgeName?: Slot<S, [network: NetworkRef], string>

  /** Whether the network starts with the host (`virNetworkGetAutostart`); false for a transient one. */
  readonly networkGetAutostart?: Slot<S, [network: NetworkRef], boolean>

  /**
   * Decide whether the network starts with the host (`virNetworkSetAutostart`). Does not start or stop it now. Rejects
   * with OPERATION_INVALID for a transient network.
   */
  readonly networkSetAutostart?: Slot<S, [network: NetworkRef, autostart: boolean], void>

  /** Whether the network runs (`virNetworkIsActive`). */
  readonly networkIsActive?: Slot<S, [network: NetworkRef], boolean>

  /** Whether the network has a stored definition (`virNetworkIsPersistent`). */
  readonly networkIsPersistent?: Slot<S, [network: NetworkRef], boolean>

  /**
   * The addresses that the network's DHCP server has lent out (`virNetworkGetDHCPLeases`), expired ones left out.
   * `mac` narrows to one guest interface, which may hold several leases. No flags are defined. A network without a
   * DHCP server has none.
   */
  readonly networkGetDHCPLeases?: Slot<
    S,
    [network: NetworkRef, mac: string | undefined, flags: number],
    readonly NetworkDhcpLease[]
  >

  /** Find a port of the network by its UUID (`virNetworkPortLookupByUUID`). Rejects with NO_NETWORK_PORT. */
  readonly networkPortLookupByUUID?: Slot<S, [network: NetworkRef, uuid: string], NetworkPortRef>

  /**
   * Connect a guest interface to the network, as the `<networkport>` document asks (`virNetworkPortCreateXML`). The
   * driver picks what the document leaves open, such as a physical function. `flags` are bits of
   * `NetworkPortCreateFlag`.
   *
   * Rejects with OPERATION_INVALID when the network is not active, NETWORK_PORT_EXIST when the UUID is taken.
   */
  readonly networkPortCreateXML?: Slot<S, [network: NetworkRef, xml: string, flags: number], NetworkPortRef>

  /**
   * Remove a port and free what it holds on the host (`virNetworkPortDelete`). The driver does not check whether a
   * guest still uses it; the caller does. No flags are defined.
   */
  readonly networkPortDelete?: Slot<S, [port: NetworkPortRef, flags: number], void>

  /** The port as a `<networkport>` document (`virNetworkPortGetXMLDesc`). No flags are defined. */
  readonly networkPortGetXMLDesc?: Slot<S, [port: NetworkPortRef, flags: number], string>

  /**
   * Change the bandwidth of a port while it is in use (`virNetworkPortSetParameters`). `params` are named by
   * `NetworkPortParameter`; what is left out stays as it is, an unknown name rejects with INVALID_ARG. All change or
   * none. No flags are defined.
   */
  readonly networkPortSetParameters?: Slot<
    S,
    [port: NetworkPortRef, params: TypedParameters, flags: number],
    void
  >

  /**
   * The bandwidth of a port (`virNetworkPortGetParameters`), named by `NetworkPortParameter`; empty for a port without
   * limits. No flags are defined.
   */
  readonly networkPortGetParameters?: Slot<S, [port: NetworkPortRef, flags: number], TypedParameters>

  /** All ports of an existing network (`virNetworkListAllPorts`). No flags are defined. */
  readonly networkListAllPorts?: Slot<S, [network: NetworkRef, flags: number], readonly NetworkPortRef[]>
}
