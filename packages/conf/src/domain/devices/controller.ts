import { attribute, child, element, members, scalar, slot, valued, variant } from '../../codec/declare.ts'
import { oneOf, onOff } from '../../codec/values/choice.ts'
import {
  anyBase,
  bounded,
  hex,
  integer,
  integerOfAnyBase,
  uint,
  unlessZero,
} from '../../codec/values/number.ts'
import { kibibytes } from '../../codec/values/size.ts'
import { nonEmpty } from '../../codec/values/text.ts'
import { deviceInfo } from './device-info.ts'
import { virtioOptions } from './virtio.ts'

/** How the controller works. */
export const controllerDriver = element({
  /** The number of queues of a virtio SCSI controller. */
  queues: attribute(unlessZero(uint)),
  /** The commands that may wait for each LUN. */
  cmdPerLun: attribute(unlessZero(uint), { name: 'cmd_per_lun' }),
  /** The greatest size of one transfer, in sectors. */
  maxSectors: attribute(unlessZero(uint), { name: 'max_sectors' }),
  /** Whether requests are handled in a thread of their own. */
  ioeventfd: attribute(onOff),
  /** The I/O thread that serves the controller. */
  iothread: attribute(unlessZero(uint)),
  ...virtioOptions,
})

/** The numbers of a PCI controller that guests on real hardware would find fixed. */
export const controllerTarget = element({
  /** The chassis number of a PCI bridge, 1 to 255. */
  chassisNr: attribute(bounded(integerOfAnyBase({ min: 1, max: 255 }), anyBase, 'CONFIG_UNSUPPORTED')),
  /** The chassis that a PCIe port is in, 0 to 255. */
  chassis: attribute(bounded(integerOfAnyBase({ max: 255 }), anyBase, 'CONFIG_UNSUPPORTED')),
  /** The number of a PCIe port, 0 to 255. */
  port: attribute(bounded(hex(1, 255), anyBase, 'CONFIG_UNSUPPORTED')),
  /** The bus number of an expander bus, 1 to 254. */
  busNr: attribute(bounded(integerOfAnyBase({ min: 1, max: 254 }), anyBase, 'CONFIG_UNSUPPORTED')),
  /** The index of a POWER host bridge, 0 to 31. */
  index: attribute(bounded(integerOfAnyBase({ max: 31 }), anyBase, 'CONFIG_UNSUPPORTED')),
  /** Whether devices can be plugged into the port while the guest runs. */
  hotplug: attribute(onOff),
  /** The NUMA node that an expander bus belongs to. */
  node: scalar(uint),
})

const pciModelName = oneOf(
  [
    'pci-bridge',
    'i82801b11-bridge',
    'pcie-pci-bridge',
    'ioh3420',
    'pcie-root-port',
    'x3130-upstream',
    'xio3130-downstream',
    'pxb',
    'pxb-pcie',
    'spapr-pci-host-bridge',
  ],
  { absent: 'none' },
)

/** A PCI bus, or a bridge to one. */
export const controllerPci = members({
  /** The hypervisor's device for the controller, where the model leaves a choice. */
  modelName: valued('name', pciModelName, { name: 'model' }),
  /** Numbers of the bridge or port. */
  target: child(controllerTarget, { dropEmpty: true, singleCode: 'XML_ERROR' }),
  /** The size of the hole for 64-bit devices, in KiB. */
  pcihole64: scalar(kibibytes),
})

/** A USB controller. */
export const controllerUsb = members({
  /** The number of ports of an `nec-xhci` or `qemu-xhci`, 1 to 15. */
  ports: attribute(uint),
})

/** A virtio serial controller. */
export const controllerVirtioSerial = members({
  /** The number of ports. */
  ports: attribute(integer({ max: 0x7fffffff })),
  /** The number of interrupt vectors. */
  vectors: attribute(integer({ max: 0x7fffffff })),
})

/** A xenbus controller. */
export const controllerXenbus = members({
  /** The most grant frames that the guest may have. */
  maxGrantFrames: attribute(integer({ max: 0x7fffffff })),
  /** The most event channels that the guest may have. */
  maxEventChannels: attribute(integer({ max: 0x7fffffff })),
})

/** A controller of another kind has no settings of its own. */
export const controllerPlain = members({})

/** A bus that other devices are plugged into. */
export const controller = element({
  /** The kind of bus. */
  type: variant(
    {
      ide: controllerPlain,
      fdc: controllerPlain,
      scsi: controllerPlain,
      sata: controllerPlain,
      'virtio-serial': controllerVirtioSerial,
      ccid: controllerPlain,
      usb: controllerUsb,
      pci: controllerPci,
      xenbus: controllerXenbus,
      isa: controllerPlain,
    },
    { default: 'ide' },
  ),
  /** The controller's number among those of its type; addresses refer to it. */
  index: attribute(uint),
  /** The model, such as `pcie-root-port`, `virtio-scsi` or `qemu-xhci`. */
  model: attribute(nonEmpty, { code: 'CONFIG_UNSUPPORTED' }),
  slot: slot(),
  /** How the controller works. */
  driver: child(controllerDriver, { dropEmpty: true }),
  alias: deviceInfo.alias,
  /** The first port of its master that a USB companion controller serves. */
  masterStartPort: valued('startport', uint, { name: 'master' }),
  acpi: deviceInfo.acpi,
  address: deviceInfo.address,
})
