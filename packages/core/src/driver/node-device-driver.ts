import type { NodeDeviceEventListener } from './node-device-event.ts'
import type { NodeDeviceRef } from './refs.ts'
import type { Slot } from './slot.ts'

/**
 * Slots for the devices of the host (`virNodeDeviceDriver`).
 *
 * Most devices come and go with the hardware. Some are made by software (virtual Fibre Channel ports, mediated devices)
 * and can be defined, so that they exist while they are not present. A slot that gets a device that is gone rejects
 * with NO_NODE_DEVICE.
 *
 * @typeParam S - the driver's session
 */
export interface NodeDeviceDriver<S> {
  /**
   * Count the active devices, those with one capability when `cap` names it as documents do (`virNodeNumOfDevices`).
   * Derived from `connectListAllNodeDevices`.
   */
  readonly nodeNumOfDevices?: Slot<S, [cap: string | undefined, flags: number], number>

  /** Names of the devices that `nodeNumOfDevices` counts (`virNodeListDevices`). Derived in the same way. */
  readonly nodeListDevices?: Slot<S, [cap: string | undefined, flags: number], readonly string[]>

  /**
   * All devices that the flags select, in one consistent view (`virConnectListAllNodeDevices`). `flags` are bits of
   * `ConnectListNodeDevicesFlag`; 0 selects everything.
   */
  readonly connectListAllNodeDevices?: Slot<S, [flags: number], readonly NodeDeviceRef[]>

  /**
   * Call the listener for each event of one kind until its id is deregistered (`virConnectNodeDeviceEventRegisterAny`).
   * Answers with the id of the registration, which is not negative and unique within the connection.
   *
   * `device` narrows to one device; undefined hears of all, also of those that appear later. `eventId` is one
   * of `nodeDeviceEventIds`, and its kind determines the payload; another number rejects with INVALID_ARG.
   */
  readonly connectNodeDeviceEventRegisterAny?: Slot<
    S,
    [device: NodeDeviceRef | undefined, eventId: number, listener: NodeDeviceEventListener],
    number
  >

  /**
   * Forget a registration; its listener is not called again (`virConnectNodeDeviceEventDeregisterAny`). Rejects with
   * INVALID_ARG for an id that is not registered.
   */
  readonly connectNodeDeviceEventDeregisterAny?: Slot<S, [callbackId: number], void>

  /** Find a device by its name (`virNodeDeviceLookupByName`). Rejects with NO_NODE_DEVICE. */
  readonly nodeDeviceLookupByName?: Slot<S, [name: string], NodeDeviceRef>

  /**
   * Find a Fibre Channel host adapter by its world wide node name and port name, each 16 hex digits
   * (`virNodeDeviceLookupSCSIHostByWWN`). Rejects with NO_NODE_DEVICE. No flags are defined.
   */
  readonly nodeDeviceLookupSCSIHostByWWN?: Slot<S, [wwnn: string, wwpn: string, flags: number], NodeDeviceRef>

  /** The device as a `<device>` document, read afresh (`virNodeDeviceGetXMLDesc`). No flags are defined. */
  readonly nodeDeviceGetXMLDesc?: Slot<S, [device: NodeDeviceRef, flags: number], string>

  /** Name of the device's parent; undefined for the root (`virNodeDeviceGetParent`). */
  readonly nodeDeviceGetParent?: Slot<S, [device: NodeDeviceRef], string | undefined>

  /** Count the device's capabilities (`virNodeDeviceNumOfCaps`). Derived from `nodeDeviceListCaps`. */
  readonly nodeDeviceNumOfCaps?: Slot<S, [device: NodeDeviceRef], number>

  /** Names of the device's capabilities as documents spell them, such as `pci` (`virNodeDeviceListCaps`). */
  readonly nodeDeviceListCaps?: Slot<S, [device: NodeDeviceRef], readonly string[]>

  /**
   * Make a device from a document without storing it: a virtual Fibre Channel port or a mediated device
   * (`virNodeDeviceCreateXML`). Answers when the device is present. `flags` are bits of `NodeDeviceCreateXmlFlag`.
   *
   * Rejects with XML_ERROR for a document that does not hold and NO_NODE_DEVICE, in libvirt's test driver INTERNAL_ERROR,
   * when its parent does not exist. Causes a CREATED event.
   */
  readonly nodeDeviceCreateXML?: Slot<S, [xml: string, flags: number], NodeDeviceRef>

  /**
   * Remove a device that was made by software from the host (`virNodeDeviceDestroy`); a definition stays. Rejects with
   * OPERATION_INVALID for a device that a guest uses, and with that or OPERATION_UNSUPPORTED for one that cannot be removed;
   * libvirt's test driver leaves that as it is and does not reject. Causes a DELETED event.
   */
  readonly nodeDeviceDestroy?: Slot<S, [device: NodeDeviceRef], void>

  /**
   * Store the definition of a mediated device, without making it (`virNodeDeviceDefineXML`). A document without a UUID
   * gets one. `flags` are bits of `NodeDeviceDefineXmlFlag`. Causes a DEFINED event.
   */
  readonly nodeDeviceDefineXML?: Slot<S, [xml: string, flags: number], NodeDeviceRef>

  /**
   * Remove the definition of a device; one that is present stays until it is destroyed (`virNodeDeviceUndefine`).
   * Rejects with OPERATION_INVALID for a device without a definition. Causes an UNDEFINED event. No flags are defined.
   */
  readonly nodeDeviceUndefine?: Slot<S, [device: NodeDeviceRef, flags: number], void>

  /**
   * Make a defined device present (`virNodeDeviceCreate`). Rejects with OPERATION_INVALID when it is present already.
   * Causes a CREATED event. No flags are defined.
   */
  readonly nodeDeviceCreate?: Slot<S, [device: NodeDeviceRef, flags: number], void>

  /** Whether the device is made when the host starts or its parent appears (`virNodeDeviceGetAutostart`). */
  readonly nodeDeviceGetAutostart?: Slot<S, [device: NodeDeviceRef], boolean>

  /**
   * Decide whether the device is made when the host starts or its parent appears (`virNodeDeviceSetAutostart`). Rejects
   * with OPERATION_INVALID for a device without a definition.
   */
  readonly nodeDeviceSetAutostart?: Slot<S, [device: NodeDeviceRef, autostart: boolean], void>

  /** Whether the device is present (`virNodeDeviceIsActive`). */
  readonly nodeDeviceIsActive?: Slot<S, [device: NodeDeviceRef], boolean>

  /** Whether the device has a stored definition (`virNodeDeviceIsPersistent`). */
  readonly nodeDeviceIsPersistent?: Slot<S, [device: NodeDeviceRef], boolean>
}
