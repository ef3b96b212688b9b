import { attribute, children, content, element, members, scalar, slot, variant } from '../codec/declare.ts'
import { pattern, text, word } from '../codec/values/text.ts'

const index = pattern(/^[0-9A-Z]$/, 'one digit or capital letter')

/** A field whose meaning the maker or the system decides. */
export const vpdField = element({
  /** The last character of the field's keyword. */
  index: attribute(index, { required: true }),
  /** The value. */
  value: content(text),
})

/** Fields that the maker wrote. */
export const vpdReadonlyFields = members({
  /** The revision. */
  changeLevel: scalar(text, { name: 'change_level' }),
  /** The maker's identifier. */
  manufactureId: scalar(text, { name: 'manufacture_id' }),
  /** The part's number. */
  partNumber: scalar(text, { name: 'part_number' }),
  /** The serial number. */
  serialNumber: scalar(text, { name: 'serial_number' }),
})

/** Fields that the owner may write. */
export const vpdReadwriteFields = members({
  /** The owner's identifier. */
  assetTag: scalar(text, { name: 'asset_tag' }),
})

/** Fields of one kind. */
export const vpdFields = element({
  /** Who writes the fields. */
  access: variant({ readonly: vpdReadonlyFields, readwrite: vpdReadwriteFields }),
  slot: slot(),
  /** Fields of the maker. */
  vendorFields: children('vendor_field', vpdField),
  /** Fields of the system. */
  systemFields: children('system_field', vpdField),
})

/** Libvirt prints the maker's fields before the owner's. */
export function sortFields({ fields }: { fields?: { access: string }[] }): void {
  fields?.sort((first, second) => (first.access < second.access ? -1 : first.access > second.access ? 1 : 0))
}

/** What the device says about itself (vital product data). */
export const vpdCapability = members({
  /** The product's name. */
  name: scalar(word, { required: true }),
  /** More about it. */
  fields: children('fields', vpdFields),
})
