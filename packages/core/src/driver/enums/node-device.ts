/**
 * Flags and numbers of the node device slots.
 *
 * @packageDocumentation
 */

/**
 * Which devices `connectListAllNodeDevices` lists (`virConnectListAllNodeDeviceFlags`). The capability bits select
 * devices that have any of them; INACTIVE and ACTIVE select by state. No bit of a group selects everything.
 */
export const ConnectListNodeDevicesFlag = {
  /** The host itself. */
  CAP_SYSTEM: 0x1,
  /** PCI device. */
  CAP_PCI_DEV: 0x2,
  /** USB device. */
  CAP_USB_DEV: 0x4,
  /** Interface of a USB device. */
  CAP_USB_INTERFACE: 0x8,
  /** Network interface. */
  CAP_NET: 0x10,
  /** SCSI host adapter. */
  CAP_SCSI_HOST: 0x20,
  /** SCSI target. */
  CAP_SCSI_TARGET: 0x40,
  /** SCSI device. */
  CAP_SCSI: 0x80,
  /** Block device. */
  CAP_STORAGE: 0x100,
  /** Fibre Channel host adapter. */
  CAP_FC_HOST: 0x200,
  /** Adapter that can have virtual ports. */
  CAP_VPORTS: 0x400,
  /** SCSI generic device. */
  CAP_SCSI_GENERIC: 0x800,
  /** Graphics device of the kernel's DRM. */
  CAP_DRM: 0x1000,
  /** Device that mediated devices can be made from. */
  CAP_MDEV_TYPES: 0x2000,
  /** Mediated device. */
  CAP_MDEV: 0x4000,
  /** Channel device of IBM Z. */
  CAP_CCW_DEV: 0x8000,
  /** Subchannel of IBM Z. */
  CAP_CSS_DEV: 0x10000,
  /** vDPA device. */
  CAP_VDPA: 0x20000,
  /** Crypto card of IBM Z. */
  CAP_AP_CARD: 0x40000,
  /** Queue of a crypto card of IBM Z. */
  CAP_AP_QUEUE: 0x80000,
  /** Matrix of crypto queues of IBM Z. */
  CAP_AP_MATRIX: 0x100000,
  /** PCI device with vital product data. */
  CAP_VPD: 0x200000,
  /** Devices that are defined and not present. */
  INACTIVE: 0x40000000,
  /** Devices that are present. */
  ACTIVE: 0x80000000,
} as const

/** How `nodeDeviceCreateXML` reads its document (`virNodeDeviceCreateXMLFlags`). */
export const NodeDeviceCreateXmlFlag = {
  /** Refuse a document that does not match libvirt's schema, with XML_INVALID_SCHEMA. */
  VALIDATE: 1,
} as const

/** How `nodeDeviceDefineXML` reads its document (`virNodeDeviceDefineXMLFlags`). */
export const NodeDeviceDefineXmlFlag = {
  /** Refuse a document that does not match libvirt's schema, with XML_INVALID_SCHEMA. */
  VALIDATE: 1,
} as const

/** What happened to a device (`virNodeDeviceEventLifecycleType`). */
export const NodeDeviceLifecycleEvent = {
  /** It is present now. */
  CREATED: 0,
  /** It is not present any more. */
  DELETED: 1,
  /** Its definition was stored. */
  DEFINED: 2,
  /** Its definition was removed. */
  UNDEFINED: 3,
} as const
export type NodeDeviceLifecycleEvent =
  (typeof NodeDeviceLifecycleEvent)[keyof typeof NodeDeviceLifecycleEvent]
