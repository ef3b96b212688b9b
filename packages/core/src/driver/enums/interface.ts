/**
 * Flags of the interface slots.
 *
 * @packageDocumentation
 */

/** Which interfaces `connectListAllInterfaces` lists (`virConnectListAllInterfacesFlags`); none or both mean all. */
export const ConnectListInterfacesFlag = {
  /** Interfaces that are down. */
  INACTIVE: 1,
  /** Interfaces that are up. */
  ACTIVE: 2,
} as const

/** Which configuration `interfaceGetXMLDesc` shows (`virInterfaceXMLFlags`). */
export const InterfaceXmlFlag = {
  /** The stored configuration in place of the addresses in use. */
  INACTIVE: 1,
} as const

/** How `interfaceDefineXML` reads its document (`virInterfaceDefineFlags`). */
export const InterfaceDefineFlag = {
  /** Refuse a document that does not match libvirt's schema, with XML_INVALID_SCHEMA. */
  VALIDATE: 1,
} as const
