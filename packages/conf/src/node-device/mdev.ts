import { attribute, child, children, element, members, scalar, valued } from '../codec/declare.ts'
import { neededAs } from '../codec/refused-as.ts'
import { uuid } from '../codec/values/identifier.ts'
import { uint } from '../codec/values/number.ts'
import { text, word } from '../codec/values/text.ts'

/** A setting of a mediated device. */
export const mdevAttribute = element({
  /** The name. */
  name: attribute(word, { required: true }),
  /** The value. */
  value: attribute(text, { required: true }),
})

/** The group that a mediated device is in. */
export const mdevGroup = element({
  /** The group's number. */
  number: attribute(uint, { default: 0, code: 'INTERNAL_ERROR' }),
})

/** A mediated device: a part of a device of the host that a guest can have. */
export const mdevCapability = members({
  /** The identifier of its type. */
  mdevType: valued('id', word, { name: 'type', ...neededAs('CONFIG_UNSUPPORTED') }),
  /** The UUID; one is made up when a device without it is created. */
  uuid: scalar(uuid, { code: 'INTERNAL_ERROR' }),
  /** The address of the device that it is a part of. */
  parentAddress: scalar(word, { name: 'parent_addr' }),
  /** The group of devices that can only be handed to a guest together. */
  iommuGroup: child(mdevGroup),
  /** Settings, in the order in which they are made. */
  attributes: children('attr', mdevAttribute),
})
