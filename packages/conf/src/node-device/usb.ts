import { child, members, scalar } from '../codec/declare.ts'
import { neededAs } from '../codec/refused-as.ts'
import { uint } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'
import { numberedName } from './pci.ts'

/** A USB device. */
export const usbDeviceCapability = members({
  /** The bus. */
  bus: scalar(uint, neededAs('INTERNAL_ERROR')),
  /** The number on the bus. */
  device: scalar(uint, neededAs('INTERNAL_ERROR')),
  /** The product. */
  product: child(numberedName, { required: true, missingCode: 'INTERNAL_ERROR' }),
  /** The maker. */
  vendor: child(numberedName, { required: true, missingCode: 'INTERNAL_ERROR' }),
})

/** An interface of a USB device. */
export const usbInterfaceCapability = members({
  /** The interface's number. */
  number: scalar(uint, neededAs('INTERNAL_ERROR')),
  /** The class. */
  class: scalar(uint, neededAs('INTERNAL_ERROR')),
  /** The subclass. */
  subclass: scalar(uint, neededAs('INTERNAL_ERROR')),
  /** The protocol. */
  protocol: scalar(uint, neededAs('INTERNAL_ERROR')),
  /** A description. */
  description: scalar(word),
})
