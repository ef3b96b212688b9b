import { VirtError } from '@guestwork/util'
import { ConnectListNodeDevicesFlag as Flag } from '../driver/enums/node-device.ts'
import { flagBits } from '../flag-bits.ts'

const bits = { active: Flag.ACTIVE, inactive: Flag.INACTIVE } as const

const capabilityBits = {
  system: Flag.CAP_SYSTEM,
  pci: Flag.CAP_PCI_DEV,
  usb_device: Flag.CAP_USB_DEV,
  usb: Flag.CAP_USB_INTERFACE,
  net: Flag.CAP_NET,
  scsi_host: Flag.CAP_SCSI_HOST,
  scsi_target: Flag.CAP_SCSI_TARGET,
  scsi: Flag.CAP_SCSI,
  storage: Flag.CAP_STORAGE,
  fc_host: Flag.CAP_FC_HOST,
  vports: Flag.CAP_VPORTS,
  scsi_generic: Flag.CAP_SCSI_GENERIC,
  drm: Flag.CAP_DRM,
  mdev_types: Flag.CAP_MDEV_TYPES,
  mdev: Flag.CAP_MDEV,
  ccw: Flag.CAP_CCW_DEV,
  css: Flag.CAP_CSS_DEV,
  vdpa: Flag.CAP_VDPA,
  ap_card: Flag.CAP_AP_CARD,
  ap_queue: Flag.CAP_AP_QUEUE,
  ap_matrix: Flag.CAP_AP_MATRIX,
  vpd: Flag.CAP_VPD,
} as const

/** A capability of a device as documents spell it, such as `pci` or `scsi_host`. */
export type NodeDeviceCapability = keyof typeof capabilityBits

/** Which devices a list holds (`virConnectListAllNodeDeviceFlags`): `active` or `inactive`; neither or both let all pass. */
export type NodeDeviceFilter = { readonly [K in keyof typeof bits]?: boolean } & {
  /** Those that have any of these capabilities; all when left out or empty. */
  readonly capabilities?: readonly NodeDeviceCapability[]
}

/**
 * The flag bits of a filter.
 *
 * @throws VirtError `INVALID_ARG` for a capability that libvirt does not have.
 */
export function nodeDeviceFilterBits({ capabilities = [], ...filter }: NodeDeviceFilter): number {
  return capabilities.reduce((flags, name) => flags | capabilityBit(name), flagBits(bits, filter)) >>> 0
}

function capabilityBit(name: NodeDeviceCapability): number {
  if (Object.hasOwn(capabilityBits, name)) return capabilityBits[name]
  throw new VirtError('INVALID_ARG', `unknown capability '${name}' of node devices`, { domain: 'NODEDEV' })
}
