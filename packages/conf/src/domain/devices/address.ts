import type { CheckContext } from '../../codec/check.ts'
import { attribute, checkedAttribute, child, element, members, variant } from '../../codec/declare.ts'
import { onOff } from '../../codec/values/choice.ts'
import { hex, hexDigits, uint } from '../../codec/values/number.ts'
import { bigHex } from '../../codec/values/big-hex.ts'
import { usbPort } from '../../codec/values/usb.ts'

/** The identifiers by which a PCI device is known to a guest on IBM Z. */
export const zpci = element({
  /** The user-defined identifier, 1 to 0xffff. */
  uid: attribute(hex(4, 0xffff)),
  /** The function identifier, 0 to 0xffffffff. */
  fid: attribute(hex(8, 0xffffffff)),
})

interface PciParts {
  domain?: number
  bus?: number
  slot?: number
  function?: number
}

const pciParts = ['domain', 'bus', 'slot', 'function'] as const

/** An address with one part given has all of them; one without any is left to the hypervisor. */
function isPlaced(owner: PciParts): boolean {
  return pciParts.some(part => owner[part] !== undefined)
}

function pciPart(part: (typeof pciParts)[number], digits: number, max: number): ReturnType<typeof attribute> {
  return attribute(hex(digits, max), {
    when: (owner: PciParts) => isPlaced(owner),
    derive: (owner: PciParts) => owner[part] ?? 0,
  })
}

function completePci(owner: PciParts): void {
  if (!isPlaced(owner)) return
  for (const part of pciParts) owner[part] ??= 0
}

/** The place of a function on a PCI bus. */
export const pciLocation = members({
  /** The PCI domain (segment), 0 to 0xffffffff. */
  domain: pciPart('domain', 4, 0xffffffff),
  /** The bus, 0 to 0xff: the index of the controller that the device is plugged into. */
  bus: pciPart('bus', 2, 0xff),
  /** The slot on the bus, 0 to 0x1f. */
  slot: pciPart('slot', 2, 0x1f),
  /** The function of the slot, 0 to 7. */
  function: pciPart('function', 1, 7),
})

/** A device of the host by its PCI address. */
export const pciDeviceAddress = element(
  { ...pciLocation, multifunction: checkedAttribute(onOff) },
  { finish: completePci },
)

/** A place on a PCI bus. Without any number it asks the hypervisor to choose one. */
export const pciAddress = members({
  ...pciLocation,
  /** Whether the slot has functions beyond 0. */
  multifunction: attribute(onOff),
  /** How a guest on IBM Z sees the device. */
  zpci: child(zpci),
})

/** A place on a disk controller. */
export const driveAddress = members({
  /** The index of the controller. */
  controller: attribute(uint, { default: 0 }),
  /** The bus of the controller. */
  bus: attribute(uint, { default: 0 }),
  /** The target on the bus. */
  target: attribute(uint, { default: 0 }),
  /** The unit of the target. */
  unit: attribute(uint, { default: 0 }),
})

/** A port of a virtio serial controller. */
export const virtioSerialAddress = members({
  /** The index of the controller. */
  controller: attribute(uint, { default: 0 }),
  /** The bus of the controller. */
  bus: attribute(uint, { default: 0 }),
  /** The port on the bus; port 0 belongs to the console. */
  port: attribute(uint, { default: 0 }),
})

/** A slot of a smart card controller. */
export const ccidAddress = members({
  /** The index of the controller. */
  controller: attribute(uint, { default: 0 }),
  /** The slot of the controller. */
  slot: attribute(uint, { default: 0 }),
})

/** A port of a USB controller. */
export const usbAddress = members({
  /** The index of the controller. */
  bus: attribute(uint, { default: 0 }),
  /** The port, with the ports of hubs on the way, such as `1.2`. */
  port: attribute(usbPort, { code: 'INTERNAL_ERROR' }),
})

/** A register on the virtual I/O bus of a POWER guest. */
export const spaprVioAddress = members({
  /** The register. */
  reg: attribute(bigHex(8)),
})

/** A device number on the channel subsystem of an IBM Z guest. */
export const ccwAddress = members({
  /** The channel subsystem image, 0 to 0xfe. */
  cssid: attribute(hex(1, 0xffffffff)),
  /** The subchannel set, 0 to 3. */
  ssid: attribute(hex(1, 0xffffffff)),
  /** The device number, 0 to 0xffff. */
  devno: attribute(hex(4, 0xffffffff)),
})

/** A place on the ISA bus. */
export const isaAddress = members({
  /** The first I/O port. */
  iobase: attribute(hexDigits(0xffffffff)),
  /** The interrupt line. */
  irq: attribute(hexDigits(0xffffffff)),
})

/** A slot for a memory module. */
export const dimmAddress = members({
  /** The slot, from 0. */
  slot: attribute(uint),
  /** The first guest address of the module. */
  base: attribute(bigHex(1)),
})

/** An address whose device is plugged into nothing for now. */
export const unassignedAddress = members({})

/** A device on the virtio MMIO bus; the place is the hypervisor's choice. */
export const virtioMmioAddress = members({})

interface CcwParts {
  type?: string
  cssid?: number
  ssid?: number
  devno?: number
}

function finishAddress(owner: PciParts & CcwParts, context: CheckContext): void {
  if (owner.type === 'pci') completePci(owner)
  if (owner.type !== 'ccw') return
  const { cssid, ssid, devno } = owner
  const parts = [cssid, ssid, devno]
  if (parts.every(part => part === undefined)) return
  if (cssid === undefined || ssid === undefined || devno === undefined)
    context.fail('INTERNAL_ERROR', 'Invalid partial specification for virtio ccw address', owner)
  if (cssid > 0xfe || ssid > 3 || devno > 0xffff) {
    const most = "'cssid' is 0xfe at most, 'ssid' 3 and 'devno' 0xffff"
    context.fail('INTERNAL_ERROR', `Invalid specification for virtio ccw address: ${most}`, owner)
  }
}

/** Where a device is plugged in, as the guest sees it. */
export const address = element(
  {
    /** The bus that the device is on; it decides the other properties. */
    type: variant(
      {
        pci: pciAddress,
        drive: driveAddress,
        'virtio-serial': virtioSerialAddress,
        ccid: ccidAddress,
        usb: usbAddress,
        'spapr-vio': spaprVioAddress,
        'virtio-s390': unassignedAddress,
        ccw: ccwAddress,
        'virtio-mmio': virtioMmioAddress,
        isa: isaAddress,
        dimm: dimmAddress,
        unassigned: unassignedAddress,
      },
      { code: 'CONFIG_UNSUPPORTED', missingCode: 'INTERNAL_ERROR' },
    ),
  },
  { finish: finishAddress },
)
