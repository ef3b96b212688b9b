import type { InterfaceRef } from './refs.ts'
import type { Slot } from './slot.ts'

/**
 * Slots for the network interfaces of the host (`virInterfaceDriver`): those that have a stored configuration.
 *
 * A slot that gets an interface that is gone rejects with NO_INTERFACE. Changes to the configuration are permanent at
 * once, except after `interfaceChangeBegin`: then they become permanent with the commit, and a rollback or a restart of
 * the host brings the former state back.
 *
 * @typeParam S - the driver's session
 */
export interface InterfaceDriver<S> {
  /** Count the interfaces that are up (`virConnectNumOfInterfaces`). Derived from `connectListAllInterfaces`. */
  readonly connectNumOfInterfaces?: Slot<S, [], number>

  /** Names of the interfaces that are up (`virConnectListInterfaces`). Derived from `connectListAllInterfaces`. */
  readonly connectListInterfaces?: Slot<S, [], readonly string[]>

  /**
   * Count the interfaces that are down (`virConnectNumOfDefinedInterfaces`). Derived from `connectListAllInterfaces`.
   */
  readonly connectNumOfDefinedInterfaces?: Slot<S, [], number>

  /**
   * Names of the interfaces that are down (`virConnectListDefinedInterfaces`). Derived from
   * `connectListAllInterfaces`.
   */
  readonly connectListDefinedInterfaces?: Slot<S, [], readonly string[]>

  /**
   * All interfaces that the flags select, in one consistent view (`virConnectListAllInterfaces`). `flags` are bits of
   * `ConnectListInterfacesFlag`; 0 selects everything.
   */
  readonly connectListAllInterfaces?: Slot<S, [flags: number], readonly InterfaceRef[]>

  /** Find an interface by its name (`virInterfaceLookupByName`). Rejects with NO_INTERFACE. */
  readonly interfaceLookupByName?: Slot<S, [name: string], InterfaceRef>

  /**
   * Find an interface by its MAC address, whatever its case (`virInterfaceLookupByMACString`). Rejects with
   * NO_INTERFACE, or with MULTIPLE_INTERFACES when several have that address.
   */
  readonly interfaceLookupByMACString?: Slot<S, [mac: string], InterfaceRef>

  /**
   * The interface as an `<interface>` document (`virInterfaceGetXMLDesc`), with the addresses in use. With
   * `InterfaceXmlFlag.INACTIVE` the stored configuration, from which it can be defined again.
   */
  readonly interfaceGetXMLDesc?: Slot<S, [iface: InterfaceRef, flags: number], string>

  /**
   * Store the configuration of an interface, or replace it (`virInterfaceDefineXML`). The host's live interface does
   * not change. `flags` are bits of `InterfaceDefineFlag`. Rejects with XML_ERROR for a document that does not hold;
   * the stored configuration is then unchanged.
   */
  readonly interfaceDefineXML?: Slot<S, [xml: string, flags: number], InterfaceRef>

  /** Remove the configuration of an interface (`virInterfaceUndefine`). The host's live interface stays as it is. */
  readonly interfaceUndefine?: Slot<S, [iface: InterfaceRef], void>

  /**
   * Bring an interface up as it is configured (`virInterfaceCreate`). Rejects with OPERATION_INVALID when it is up. No
   * flags are defined.
   */
  readonly interfaceCreate?: Slot<S, [iface: InterfaceRef, flags: number], void>

  /**
   * Bring an interface down and keep its configuration (`virInterfaceDestroy`). Rejects with OPERATION_INVALID when it
   * is down. No flags are defined.
   */
  readonly interfaceDestroy?: Slot<S, [iface: InterfaceRef, flags: number], void>

  /** Whether the interface is up (`virInterfaceIsActive`). */
  readonly interfaceIsActive?: Slot<S, [iface: InterfaceRef], boolean>

  /**
   * Remember the present configuration of all interfaces, so that changes can be rolled back
   * (`virInterfaceChangeBegin`). Rejects with OPERATION_INVALID while another change is open, whoever began it. No
   * flags are defined.
   */
  readonly interfaceChangeBegin?: Slot<S, [flags: number], void>

  /**
   * Make the changes since `interfaceChangeBegin` permanent (`virInterfaceChangeCommit`). Rejects with
   * OPERATION_INVALID when no change is open. No flags are defined.
   */
  readonly interfaceChangeCommit?: Slot<S, [flags: number], void>

  /**
   * Undo the changes since `interfaceChangeBegin`, of the configuration and of the interfaces that are up
   * (`virInterfaceChangeRollback`). Rejects with OPERATION_INVALID when no change is open. No flags are defined.
   */
  readonly interfaceChangeRollback?: Slot<S, [flags: number], void>
}
