import { attribute, child, children, content, element, members, slot, variant } from '../codec/declare.ts'
import { text, word } from '../codec/values/text.ts'
import type { XmlElement } from '../xml/element.ts'
import { orderTables } from './sysinfo-order.ts'

/** One value of a table. */
export const sysinfoEntry = element({
  /** What it is, such as `manufacturer` or `serial`. */
  name: attribute(word, { required: true }),
  /** The value. */
  value: content(text),
})

/** One string of the maker's own. */
export const sysinfoString = element({
  /** The string. */
  value: content(text),
})

/** One table of values. */
export const sysinfoTable = element(
  {
    /** The values. */
    entries: children('entry', sysinfoEntry),
  },
  { rewrite: dropNameless },
)

/** A value without a name is none. */
function dropNameless(table: XmlElement): void {
  table.children = table.children.filter(
    ({ name, attributes }) => name !== 'entry' || (attributes.get('name') ?? '') !== '',
  )
}

/** Strings of the maker's own. */
export const sysinfoStrings = element({
  /** The strings. */
  entries: children('entry', sysinfoString),
})

/** One value of the firmware's configuration. */
export const fwcfgEntry = element({
  /** Its name, such as `opt/com.example/name`. */
  name: attribute(word, { required: true }),
  /** A file of the host with the value. */
  file: attribute(word),
  /** The value. */
  value: content(text),
})

/** Tables by which the guest knows its machine (SMBIOS). */
export const sysinfoSmbios = members({
  /** The BIOS: vendor, version, date, release. */
  bios: child(sysinfoTable),
  /** The machine: manufacturer, product, version, serial, uuid, sku, family. */
  system: child(sysinfoTable),
  /** The boards: manufacturer, product, version, serial, asset, location. */
  baseBoards: children('baseBoard', sysinfoTable),
  /** The chassis: manufacturer, version, serial, asset, sku. */
  chassis: child(sysinfoTable),
  /** Strings of the maker's own. */
  oemStrings: child(sysinfoStrings),
})

/** Values that the guest reads from QEMU's firmware configuration. */
export const sysinfoFwcfg = members({
  /** The values. */
  entries: children('entry', fwcfgEntry),
})

/** What the guest is told about its machine. */
export const sysinfo = element(
  {
    /** Where the guest finds it. */
    type: variant({ smbios: sysinfoSmbios, fwcfg: sysinfoFwcfg }),
    slot: slot(),
  },
  { finish: orderTables },
)
