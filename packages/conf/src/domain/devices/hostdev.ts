import {
  attribute,
  child,
  children,
  element,
  flag,
  members,
  scalar,
  slot,
  valued,
  variant,
} from '../../codec/declare.ts'
import { oneOf, onOff, yesNo, yesOrElse } from '../../codec/values/choice.ts'
import { uuid } from '../../codec/values/identifier.ts'
import { hex, integerOfAnyBase, ulong } from '../../codec/values/number.ts'
import { word } from '../../codec/values/text.ts'
import type { CheckContext } from '../../codec/check.ts'
import { pciDeviceAddress } from './address.ts'
import { bootableRomInfo } from './device-info.ts'
import { iscsiInitiator, storageAuth, storageHost } from './storage-access.ts'
import { interfaceIp, interfaceRoute, teaming } from './interface-parts.ts'

/** A maker or a product of USB devices. */
export const usbIdentifier = element({
  /** The number; USB has 0 to 0xffff. */
  id: attribute(hex(4, 0xffffffff), { required: true }),
})

/** A USB device of the host by its place. */
export const usbHostAddress = element({
  /** The bus. */
  bus: attribute(integerOfAnyBase(), { required: true }),
  /** The number of the device on the bus. */
  device: attribute(integerOfAnyBase(), { required: true }),
})

/** A PCI device of the host. */
export const hostdevSourcePci = element({
  /** Whether the guest's writes to the device's configuration are filtered (Xen). */
  writeFiltering: attribute(yesNo),
  /** The device's address. */
  address: child(pciDeviceAddress, { required: true }),
})

/** A USB device of the host: by its address, or by its maker and product. */
export const hostdevSourceUsb = element({
  /** What happens at start when the device is missing. */
  startupPolicy: attribute(oneOf(['mandatory', 'requisite', 'optional'])),
  /** Whether the guest may reset the device. */
  guestReset: attribute(oneOf(['off', 'uninitialized', 'on'])),
  /** The device is missing, and the guest runs without it. */
  missing: attribute(yesNo, { live: true }),
  /** The maker. */
  vendor: child(usbIdentifier),
  /** The product. */
  product: child(usbIdentifier),
  /** The device's address. */
  address: child(usbHostAddress),
})

/** A SCSI device by its place on an adapter of the host. */
export const scsiHostAddress = element({
  /** The bus. */
  bus: attribute(integerOfAnyBase(), { required: true }),
  /** The target. */
  target: attribute(integerOfAnyBase(), { required: true }),
  /** The unit. */
  unit: attribute(ulong, { required: true }),
})

/** A SCSI device of the host, or of an iSCSI server. */
export const hostdevSourceScsi = element(
  {
    /** How the device is reached; an adapter of the host when left out. */
    protocol: attribute(oneOf(['iscsi'], { absent: 'adapter' })),
    /** The iSCSI target and unit. */
    name: attribute(word),
    /** The server. */
    hosts: children('host', storageHost),
    /** Who logs in. */
    auth: child(storageAuth),
    /** Who the client is. */
    initiator: child(iscsiInitiator),
    /** The adapter of the host, such as `scsi_host0`. */
    adapter: valued('name', word),
    /** The place on the adapter. */
    address: child(scsiHostAddress),
  },
  { finish: needAdapter },
)

/** A SCSI adapter of the host's kernel. */
export const hostdevSourceScsiHost = element({
  /** Always `vhost`. */
  protocol: attribute(oneOf(['vhost']), { required: true, code: 'CONFIG_UNSUPPORTED' }),
  /** The adapter's world-wide port name. */
  wwpn: attribute(word),
})

/** A mediated device of the host by its UUID. */
export const mdevAddress = element({
  /** The UUID. */
  uuid: attribute(uuid, { required: true, code: 'INTERNAL_ERROR' }),
})

/** A mediated device of the host. */
export const hostdevSourceMdev = element({
  /** The device. */
  address: child(mdevAddress, { required: true }),
})

/** A block device of the host. */
export const hostdevSourceStorage = element({
  /** The path. */
  block: scalar(word, { required: true }),
})

/** A character device of the host. */
export const hostdevSourceMisc = element({
  /** The path. */
  char: scalar(word, { required: true }),
})

/** A network interface of the host. */
export const hostdevSourceNet = element({
  /** The name. */
  interface: scalar(word, { required: true }),
})

/** The kernel driver of a PCI device. */
export const hostdevDriver = element({
  /** The driver. */
  name: attribute(oneOf(['kvm', 'vfio', 'xen'])),
})

/** A PCI device. */
export const hostdevPci = members({
  /** The kernel driver. */
  driver: child(hostdevDriver, { dropEmpty: true }),
  /** The device. */
  source: child(hostdevSourcePci, { required: true }),
  /** The interface that takes over while the guest moves. */
  teaming: child(teaming),
})

/** A USB device. */
export const hostdevUsb = members({
  /** The device. */
  source: child(hostdevSourceUsb, { required: true }),
})

/** A SCSI device. */
export const hostdevScsi = members({
  /** Whether raw SCSI commands are filtered. */
  sgio: attribute(oneOf(['filtered', 'unfiltered'], { absent: 'default' })),
  /** Whether the hypervisor may send raw SCSI commands to the host's device. */
  rawio: attribute(yesNo),
  /** The device. */
  source: child(hostdevSourceScsi, { required: true }),
})

/** A SCSI adapter. */
export const hostdevScsiHost = members({
  /** The generation of virtio that the device speaks. */
  model: attribute(oneOf(['virtio', 'virtio-transitional', 'virtio-non-transitional'])),
  /** The adapter. */
  source: child(hostdevSourceScsiHost, { required: true }),
})

/** A mediated device. */
export const hostdevMdev = members({
  /** How the guest sees the device. */
  model: attribute(oneOf(['vfio-pci', 'vfio-ccw', 'vfio-ap']), { required: true }),
  /** Whether the device draws a screen. */
  display: attribute(onOff),
  /** Whether the screen shows the start of the guest. */
  ramfb: attribute(onOff),
  /** The device. */
  source: child(hostdevSourceMdev, { required: true }),
})

/** A block device for a container. */
export const hostdevStorage = members({
  /** The device. */
  source: child(hostdevSourceStorage, { required: true }),
})

/** A character device for a container. */
export const hostdevMisc = members({
  /** The device. */
  source: child(hostdevSourceMisc, { required: true }),
})

/** A network interface for a container. */
export const hostdevNet = members({
  /** The interface. */
  source: child(hostdevSourceNet, { required: true }),
  /** Addresses of the interface. */
  ips: children('ip', interfaceIp),
  /** Routes of the interface. */
  routes: children('route', interfaceRoute),
})

interface Hostdev {
  mode?: string
  type?: string
  managed?: boolean
}

/** A device of the host that is handed to the guest. */
export const hostdev = element(
  {
    /** Whether it is a device with a driver of its own, or a right of a container. */
    mode: attribute(oneOf(['subsystem', 'capabilities']), {
      default: 'subsystem',
      code: 'CONFIG_UNSUPPORTED',
    }),
    /** The kind of device. */
    type: variant(
      {
        pci: hostdevPci,
        usb: hostdevUsb,
        scsi: hostdevScsi,
        scsi_host: hostdevScsiHost,
        mdev: hostdevMdev,
        storage: hostdevStorage,
        misc: hostdevMisc,
        net: hostdevNet,
      },
      { code: 'CONFIG_UNSUPPORTED' },
    ),
    /** Whether libvirt takes the device from the host and gives it back. */
    managed: attribute(yesOrElse, {
      when: ({ mode }: Hostdev) => mode !== 'capabilities',
      derive: ({ managed }: Hostdev) => managed ?? false,
    }),
    slot: slot(),
    /** The guest can not write to the device. */
    readonly: flag(),
    /** Several guests may use the device at once. */
    shareable: flag(),
    ...bootableRomInfo,
  },
  { finish: settle },
)

const containerKinds: ReadonlySet<string | undefined> = new Set(['storage', 'misc', 'net'])

/** Refuses a kind of device that the mode does not have. One that says nothing is not managed. */
function settle(device: Hostdev, context: CheckContext): void {
  const isRight = device.mode === 'capabilities'
  if (isRight !== containerKinds.has(device.type)) {
    const message = `unknown type '${device.type ?? ''}' of a host device in mode '${device.mode ?? ''}'`
    context.fail('CONFIG_UNSUPPORTED', message, device)
  }
  if (!isRight) device.managed ??= false
}

interface ScsiSource {
  protocol?: string
  adapter?: string
  address?: object
}

function needAdapter(source: ScsiSource, context: CheckContext): void {
  if (source.protocol !== undefined) return
  if (source.adapter === undefined || source.address === undefined)
    context.fail('XML_ERROR', "'adapter' and 'address' must be specified for scsi hostdev source", source)
}
