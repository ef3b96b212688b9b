import type { NodeDevice } from '@guestwork/conf/node-device'
import { ConnectListNodeDevicesFlag as Flag } from '@guestwork/core'

/** The bit of a list's filter for each capability, by the name that documents and libvirt's older lists have for it. */
export const capabilityFlags: ReadonlyMap<string, number> = new Map([
  ['system', Flag.CAP_SYSTEM],
  ['pci', Flag.CAP_PCI_DEV],
  ['usb_device', Flag.CAP_USB_DEV],
  ['usb', Flag.CAP_USB_INTERFACE],
  ['net', Flag.CAP_NET],
  ['scsi_host', Flag.CAP_SCSI_HOST],
  ['scsi_target', Flag.CAP_SCSI_TARGET],
  ['scsi', Flag.CAP_SCSI],
  ['storage', Flag.CAP_STORAGE],
  ['fc_host', Flag.CAP_FC_HOST],
  ['vports', Flag.CAP_VPORTS],
  ['scsi_generic', Flag.CAP_SCSI_GENERIC],
  ['drm', Flag.CAP_DRM],
  ['mdev_types', Flag.CAP_MDEV_TYPES],
  ['mdev', Flag.CAP_MDEV],
  ['ccw', Flag.CAP_CCW_DEV],
  ['css', Flag.CAP_CSS_DEV],
  ['vdpa', Flag.CAP_VDPA],
  ['ap_card', Flag.CAP_AP_CARD],
  ['ap_queue', Flag.CAP_AP_QUEUE],
  ['ap_matrix', Flag.CAP_AP_MATRIX],
  ['vpd', Flag.CAP_VPD],
])

/** Documents have another name for virtual ports than libvirt's lists. */
const listNames: ReadonlyMap<string, string> = new Map([['vport_ops', 'vports']])

/** The bits of what a device can do, also of what its capabilities can do beside. */
export function capabilitiesOf({ capabilities = [] }: NodeDevice): number {
  let flags = 0
  for (const capability of capabilities) {
    const beside = 'capabilities' in capability ? capability.capabilities : []
    for (const { type } of [capability, ...beside]) {
      flags |= capabilityFlags.get(listNames.get(type) ?? type) ?? 0
    }
  }
  return flags
}
