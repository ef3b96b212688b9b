import { child, element, members, scalar } from '../codec/declare.ts'
import { uuid } from '../codec/values/identifier.ts'
import { word } from '../codec/values/text.ts'

/** The machine. */
export const systemHardware = element({
  /** The maker. */
  vendor: scalar(word),
  /** The version. */
  version: scalar(word),
  /** The serial number. */
  serial: scalar(word),
  /** The UUID. */
  uuid: scalar(uuid, { required: true }),
})

/** The machine's firmware. */
export const systemFirmware = element({
  /** The maker. */
  vendor: scalar(word),
  /** The version. */
  version: scalar(word),
  /** The date of the release. */
  releaseDate: scalar(word, { name: 'release_date' }),
})

/** The host itself. */
export const systemCapability = members({
  /** The product. */
  product: scalar(word),
  /** The machine. */
  hardware: child(systemHardware, { required: true, bothTags: true }),
  /** Its firmware. */
  firmware: child(systemFirmware, { required: true, bothTags: true }),
})
