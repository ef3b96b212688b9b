import { attribute, children, element, members, scalar } from '../codec/declare.ts'
import { oneOf } from '../codec/values/choice.ts'
import { uint } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'

/** A type of mediated device that can be created on a device. */
export const mdevType = element({
  /** The type's identifier. */
  id: attribute(word, { required: true }),
  /** The type's name. */
  name: scalar(word),
  /** How guests use such a device. */
  deviceApi: scalar(oneOf(['vfio-pci', 'vfio-ccw', 'vfio-ap']), { name: 'deviceAPI', required: true }),
  /** How many more can be created. */
  availableInstances: scalar(uint, { required: true }),
})

/** Mediated devices can be created on the device. */
export const mdevTypesCapability = members({
  /** The types. */
  types: children('type', mdevType),
})

/** What a subchannel or an adapter can do beside what it is. */
export const mdevTypesOnly = { mdev_types: mdevTypesCapability }
