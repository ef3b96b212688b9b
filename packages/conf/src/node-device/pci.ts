import {
  attribute,
  child,
  children,
  content,
  element,
  members,
  scalar,
  valued,
  variant,
} from '../codec/declare.ts'
import { neededAs } from '../codec/refused-as.ts'
import { oneOf } from '../codec/values/choice.ts'
import { hex, int, uint, unlessZero } from '../codec/values/number.ts'
import { text } from '../codec/values/text.ts'
import { pciDeviceAddress } from '../domain/devices/address.ts'
import { mdevTypesCapability } from './mdev-types.ts'
import { sortCapabilities } from './sort-capabilities.ts'
import { sortFields, vpdCapability } from './vpd.ts'

/** A maker or a product, by its number. */
export const numberedName = element({
  /** The number, 0 to 0xffff. */
  id: attribute(hex(4, 0xffff), neededAs('INTERNAL_ERROR')),
  /** The name, where it is known. */
  name: content(text),
})

/** The device is a virtual function. */
export const physicalFunctionCapability = members({
  /** The physical function that it belongs to. */
  address: child(pciDeviceAddress, { required: true }),
})

/** The device can be split into virtual functions. */
export const virtualFunctionsCapability = members({
  /** How many there can be. */
  maxCount: attribute(unlessZero(uint)),
  /** Those that there are. */
  addresses: children('address', pciDeviceAddress),
})

/** The device is a bridge. */
export const bridgeCapability = members({})

/** What a PCI device can do. */
export const pciSubcapability = element(
  {
    /** The kind; it decides the other properties. */
    type: variant({
      phys_function: physicalFunctionCapability,
      virt_functions: virtualFunctionsCapability,
      'pci-bridge': bridgeCapability,
      'cardbus-bridge': bridgeCapability,
      mdev_types: mdevTypesCapability,
      vpd: vpdCapability,
    }),
  },
  { finish: sortFields },
)

/** Devices that can only be handed to a guest together. */
export const iommuGroup = element({
  /** The group's number. */
  number: attribute(uint, { required: true }),
  /** The devices. */
  addresses: children('address', pciDeviceAddress),
})

/** A link of PCI Express. */
export const pciExpressLink = element({
  /** Whether this is what the device can do, or how it runs now. */
  validity: attribute(oneOf(['cap', 'sta']), { required: true }),
  /** The number of the port. */
  port: attribute(uint),
  /** The speed in gigatransfers each second. */
  speed: attribute(oneOf(['2.5', '5', '8', '16', '32', '64'])),
  /** The number of lanes. */
  width: attribute(uint, { required: true }),
})

/** PCI Express. */
export const pciExpress = element({
  /** What the device can do, and how it runs now. */
  links: children('link', pciExpressLink),
})

/** A PCI device. */
export const pciCapability = members({
  /** The class of the device, 0 to 0xffffff. */
  class: scalar(hex(6, 0xffffff), { code: 'INTERNAL_ERROR' }),
  /** The PCI domain. */
  domain: scalar(uint, neededAs('INTERNAL_ERROR')),
  /** The bus. */
  bus: scalar(uint, neededAs('INTERNAL_ERROR')),
  /** The slot on the bus. */
  slot: scalar(uint, neededAs('INTERNAL_ERROR')),
  /** The function of the slot. */
  function: scalar(uint, neededAs('INTERNAL_ERROR')),
  /** The product. */
  product: child(numberedName, { required: true, missingCode: 'INTERNAL_ERROR' }),
  /** The maker. */
  vendor: child(numberedName, { required: true, missingCode: 'INTERNAL_ERROR' }),
  /** What it can do. */
  capabilities: children('capability', pciSubcapability),
  /** Devices that can only be handed to a guest together. */
  iommuGroup: child(iommuGroup),
  /** The NUMA node that it is near to. */
  numa: valued('node', int, { readWhen: value => typeof value === 'number' && value >= 0 }),
  /** PCI Express. */
  pciExpress: child(pciExpress, { name: 'pci-express' }),
})

const order = ['phys_function', 'virt_functions', 'pci-bridge', 'cardbus-bridge', 'mdev_types', 'vpd']

/** Puts what a PCI device can do into libvirt's order. */
export const sortPciCapabilities = sortCapabilities(order)
