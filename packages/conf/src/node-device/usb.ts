import { child, members, scalar } from '../codec/declare.ts'
import { uint } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'
import { numberedName } from './pci.ts'

/** A USB device. */
export const usbDeviceCapability = members({
  /** The bus. */
  bus: scalar(uint, { required: true }),
  /** The number on the bus. */
  device: scalar(uint, { required: true }),
  /** The product. */
  product: child(numberedName, { required: true }),
  /** The maker. */
  vendor: child(numberedName, { required: true }),
})

/** An interface of a USB device. */
export const usbInterfaceCapability = members({
  /** The interface's number. */
  number: scalar(uint, { required: true }),
  /** The class. */
  class: scalar(uint, { required: true }),
  /** The subclass. */
  subclass: scalar(uint, { required: true }),
  /** The protocol. */
  protocol: scalar(uint, { required: true }),
  /** A description. */
  description: scalar(word),
})
