import { VirtError } from '@guestwork/util'
import { ConnectListNodeDevicesFlag } from '../enums/node-device.ts'
import type { NodeDeviceDriver } from '../node-device-driver.ts'
import type { NodeDeviceRef } from '../refs.ts'
import type { Slot } from '../slot.ts'
import { count, derive, honoursAll, names, presentSlots, withAnswer } from './legacy-slot.ts'

type ListAllDevices<S> = NonNullable<NodeDeviceDriver<S>['connectListAllNodeDevices']>
type ListDevices<S> = Slot<S, [cap: string | undefined, flags: number], readonly NodeDeviceRef[]>

/** The flag that selects the devices with a capability, by the name that documents have for it. */
const capabilityFlags: ReadonlyMap<string, number> = new Map([
  ['system', ConnectListNodeDevicesFlag.CAP_SYSTEM],
  ['pci', ConnectListNodeDevicesFlag.CAP_PCI_DEV],
  ['usb_device', ConnectListNodeDevicesFlag.CAP_USB_DEV],
  ['usb', ConnectListNodeDevicesFlag.CAP_USB_INTERFACE],
  ['net', ConnectListNodeDevicesFlag.CAP_NET],
  ['scsi_host', ConnectListNodeDevicesFlag.CAP_SCSI_HOST],
  ['scsi_target', ConnectListNodeDevicesFlag.CAP_SCSI_TARGET],
  ['scsi', ConnectListNodeDevicesFlag.CAP_SCSI],
  ['storage', ConnectListNodeDevicesFlag.CAP_STORAGE],
  ['fc_host', ConnectListNodeDevicesFlag.CAP_FC_HOST],
  ['vports', ConnectListNodeDevicesFlag.CAP_VPORTS],
  ['scsi_generic', ConnectListNodeDevicesFlag.CAP_SCSI_GENERIC],
  ['drm', ConnectListNodeDevicesFlag.CAP_DRM],
  ['mdev_types', ConnectListNodeDevicesFlag.CAP_MDEV_TYPES],
  ['mdev', ConnectListNodeDevicesFlag.CAP_MDEV],
  ['ccw', ConnectListNodeDevicesFlag.CAP_CCW_DEV],
  ['css', ConnectListNodeDevicesFlag.CAP_CSS_DEV],
  ['vdpa', ConnectListNodeDevicesFlag.CAP_VDPA],
  ['ap_card', ConnectListNodeDevicesFlag.CAP_AP_CARD],
  ['ap_queue', ConnectListNodeDevicesFlag.CAP_AP_QUEUE],
  ['ap_matrix', ConnectListNodeDevicesFlag.CAP_AP_MATRIX],
  ['vpd', ConnectListNodeDevicesFlag.CAP_VPD],
])

/** The legacy slots that count and name devices that are present, and count capabilities. */
export function deriveNodeDevice<S>(slots: NodeDeviceDriver<S>): Partial<NodeDeviceDriver<S>> {
  const devices = derive(slots.connectListAllNodeDevices, presentDevices)
  return presentSlots<NodeDeviceDriver<S>>({
    nodeNumOfDevices: withAnswer(devices, count),
    nodeListDevices: withAnswer(devices, names),
    nodeDeviceNumOfCaps: withAnswer(slots.nodeDeviceListCaps, count),
  })
}

/** Lists by the name of a capability. As in libvirt, no device has one that is not known. */
function presentDevices<S>(list: ListAllDevices<S>): ListDevices<S> | undefined {
  if (!honoursAll(list, ConnectListNodeDevicesFlag.ACTIVE)) return undefined
  return (call, cap) => {
    if (cap === undefined) return list(call, ConnectListNodeDevicesFlag.ACTIVE)
    const flag = capabilityFlags.get(cap)
    if (flag === undefined) return []
    if (!honoursAll(list, flag)) throw new VirtError('INVALID_ARG', `capability '${cap}' cannot be listed`)
    return list(call, (ConnectListNodeDevicesFlag.ACTIVE | flag) >>> 0)
  }
}
