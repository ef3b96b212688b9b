import type { CheckContext } from '../codec/check.ts'
import { element, members, scalar, variant } from '../codec/declare.ts'
import { oneOf } from '../codec/values/choice.ts'
import { word } from '../codec/values/text.ts'
import { apCardCapability, apMatrixCapability, apQueueCapability } from './channel.ts'
import { ccwCapability, cssCapability } from './channel.ts'
import { mdevCapability } from './mdev.ts'
import { netCapability } from './net.ts'
import { pciCapability, sortPciCapabilities } from './pci.ts'
import { scsiCapability, scsiGenericCapability, scsiHostCapability } from './scsi.ts'
import { scsiTargetCapability, sortScsiCapabilities } from './scsi.ts'
import { sortStorageCapabilities, storageCapability } from './storage.ts'
import { systemCapability } from './system.ts'
import { usbDeviceCapability, usbInterfaceCapability } from './usb.ts'

/** A graphics card as the kernel offers it to programs. */
export const drmCapability = members({
  /** What programs may do with it. */
  node: scalar(oneOf(['primary', 'control', 'render']), { name: 'type', required: true }),
})

/** A device with virtio in its hardware. */
export const vdpaCapability = members({
  /** The path of its character device. */
  chardev: scalar(word, { required: true }),
})

/** What a device of the host is. */
export const deviceCapability = element(
  {
    /** The kind; it decides the other properties. */
    type: variant({
      system: systemCapability,
      pci: pciCapability,
      usb_device: usbDeviceCapability,
      usb: usbInterfaceCapability,
      net: netCapability,
      scsi_host: scsiHostCapability,
      scsi_target: scsiTargetCapability,
      scsi: scsiCapability,
      scsi_generic: scsiGenericCapability,
      storage: storageCapability,
      drm: drmCapability,
      mdev: mdevCapability,
      ccw: ccwCapability,
      css: cssCapability,
      vdpa: vdpaCapability,
      ap_card: apCardCapability,
      ap_queue: apQueueCapability,
      ap_matrix: apMatrixCapability,
    }),
  },
  { finish: completeCapability },
)

interface Capability {
  type: string
  capabilities?: { type: string }[]
  size?: bigint
  iommuGroup?: object
}

/** Puts what is within into libvirt's order. A mediated device has a group; a disk has a size unless it can be taken out. */
function completeCapability(capability: Capability, context: CheckContext): void {
  sortPciCapabilities(capability)
  if (capability.type === 'mdev') capability.iommuGroup ??= { number: 0 }
  if (capability.type === 'scsi_host') sortScsiCapabilities(capability)
  if (capability.type !== 'storage') return
  sortStorageCapabilities(capability)
  const isRemovable = capability.capabilities?.[0]?.type === 'removable'
  if (!isRemovable && capability.size === undefined)
    context.fail('INTERNAL_ERROR', 'a disk that cannot be taken out needs a <size>', capability)
}
