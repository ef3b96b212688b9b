/**
 * Flags of the network filter slots.
 *
 * @packageDocumentation
 */

/** How `nwfilterDefineXMLFlags` reads its document (`virNWFilterDefineFlags`). */
export const NwfilterDefineFlag = {
  /** Refuse a document that does not match libvirt's schema, with XML_INVALID_SCHEMA. */
  VALIDATE: 1,
} as const

/** How `nwfilterBindingCreateXML` reads its document (`virNWFilterBindingCreateFlags`). */
export const NwfilterBindingCreateFlag = {
  /** Refuse a document that does not match libvirt's schema, with XML_INVALID_SCHEMA. */
  VALIDATE: 1,
} as const
