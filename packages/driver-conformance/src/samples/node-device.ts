import {
  ConnectListNodeDevicesFlag as Filter,
  NodeDeviceCreateXmlFlag,
  NodeDeviceDefineXmlFlag,
  type CallOptions,
  type DefineOptions,
  type NodeDeviceCapability,
  type NodeDeviceFilter,
} from '@guestwork/core'
import { nodeDeviceSubject } from '../subjects/node-device.ts'
import { flagsOfList } from './flags-of-list.ts'
import { ofConnection, ofSubject, type Sample } from './sample.ts'

const ofDevice = ofSubject(nodeDeviceSubject)
const someDevice = '<device><parent>guestwork-conformance</parent></device>'

/** The flag bits of the filters of a list. */
export const deviceFilterBits = { active: Filter.ACTIVE, inactive: Filter.INACTIVE }

/** The flag bit of the filter for each capability. */
export const capabilityBits: Readonly<Record<NodeDeviceCapability, number>> = {
  system: Filter.CAP_SYSTEM,
  pci: Filter.CAP_PCI_DEV,
  usb_device: Filter.CAP_USB_DEV,
  usb: Filter.CAP_USB_INTERFACE,
  net: Filter.CAP_NET,
  scsi_host: Filter.CAP_SCSI_HOST,
  scsi_target: Filter.CAP_SCSI_TARGET,
  scsi: Filter.CAP_SCSI,
  storage: Filter.CAP_STORAGE,
  fc_host: Filter.CAP_FC_HOST,
  vports: Filter.CAP_VPORTS,
  scsi_generic: Filter.CAP_SCSI_GENERIC,
  drm: Filter.CAP_DRM,
  mdev_types: Filter.CAP_MDEV_TYPES,
  mdev: Filter.CAP_MDEV,
  ccw: Filter.CAP_CCW_DEV,
  css: Filter.CAP_CSS_DEV,
  vdpa: Filter.CAP_VDPA,
  ap_card: Filter.CAP_AP_CARD,
  ap_queue: Filter.CAP_AP_QUEUE,
  ap_matrix: Filter.CAP_AP_MATRIX,
  vpd: Filter.CAP_VPD,
}

const listDevices = ofConnection(
  'connectListAllNodeDevices',
  (connection, options?: NodeDeviceFilter & CallOptions) => connection.listNodeDevices(options),
  deviceFilterBits,
)

/** One call of each slot of node devices, also of those that are in the table of the hypervisor. */
export const nodeDeviceSamples: readonly Sample[] = [
  { ...listDevices, flags: [...listDevices.flags, ...flagsOfList('capabilities', capabilityBits)] },
  {
    ...ofConnection('connectNodeDeviceEventRegisterAny', async (connection, options) => {
      await using events = connection.events('node-device-lifecycle', options)
      await events.ready
    }),
    abortsQuietly: true,
  },
  ofConnection('nodeDeviceLookupByName', (connection, options) =>
    connection.nodeDeviceLookupByName('guestwork-conformance', options),
  ),
  ofConnection('nodeDeviceLookupSCSIHostByWWN', (connection, options) =>
    connection.nodeDeviceLookupScsiHostByWwn('20000000c9831b4b', '10000000c9831b4b', options),
  ),
  ofConnection(
    'nodeDeviceCreateXML',
    (connection, options: DefineOptions | undefined) => connection.nodeDeviceCreateXml(someDevice, options),
    { validate: NodeDeviceCreateXmlFlag.VALIDATE },
  ),
  ofConnection(
    'nodeDeviceDefineXML',
    (connection, options: DefineOptions | undefined) => connection.nodeDeviceDefineXml(someDevice, options),
    { validate: NodeDeviceDefineXmlFlag.VALIDATE },
  ),
  ofDevice('nodeDeviceGetXMLDesc', (device, options) => device.getXml(options)),
  ofDevice('nodeDeviceGetParent', (device, options) => device.getParent(options)),
  ofDevice('nodeDeviceListCaps', (device, options) => device.listCapabilities(options)),
  ofDevice('nodeDeviceDestroy', (device, options) => device.destroy(options), {}, 'a virtual device'),
  ofDevice('nodeDeviceUndefine', (device, options) => device.undefine(options), {}, 'a defined device'),
  ofDevice('nodeDeviceCreate', (device, options) => device.create(options), {}, 'a defined device'),
  ofDevice('nodeDeviceGetAutostart', (device, options) => device.getAutostart(options)),
  ofDevice(
    'nodeDeviceSetAutostart',
    (device, options) => device.setAutostart(true, options),
    {},
    'a defined device',
  ),
  ofDevice('nodeDeviceIsActive', (device, options) => device.isActive(options)),
  ofDevice('nodeDeviceIsPersistent', (device, options) => device.isPersistent(options)),
  ofDevice(
    'nodeDeviceDettach',
    (device, options: CallOptions | undefined) => device.detach(options),
    {},
    'a detachable device',
  ),
  ofDevice(
    'nodeDeviceDetachFlags',
    (device, options: CallOptions | undefined) => device.detach({ ...options, driver: 'vfio' }),
    {},
    'a detachable device',
  ),
  ofDevice('nodeDeviceReAttach', (device, options) => device.reattach(options), {}, 'a detachable device'),
  ofDevice('nodeDeviceReset', (device, options) => device.reset(options), {}, 'a detachable device'),
]
