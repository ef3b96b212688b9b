import { attribute, child, element, members, valued, variant } from '../codec/declare.ts'
import { oneOf, yesNo } from '../codec/values/choice.ts'
import { word } from '../codec/values/text.ts'
import { pciDeviceAddress } from '../domain/devices/address.ts'

/** A bridge that libvirt created for the network. */
export const networkPlug = members({
  /** The bridge. */
  bridge: attribute(word, { required: true }),
  /** Who keeps the bridge's table of MAC addresses. */
  macTableManager: attribute(oneOf(['kernel', 'libvirt'])),
})

/** A device of the host, shared through macvtap. */
export const directPlug = members({
  /** The device. */
  dev: attribute(word, { required: true }),
  /** How guests on one device reach each other. */
  mode: attribute(oneOf(['vepa', 'private', 'bridge', 'passthrough']), { default: 'vepa' }),
})

/** A PCI function of the host. */
export const hostdevPlug = members({
  /** Whether libvirt takes the device from the host and gives it back. */
  managed: attribute(yesNo),
  /** The kernel driver. */
  driver: valued('name', oneOf(['kvm', 'vfio'], { absent: 'default' })),
  /** The function's address. */
  address: child(pciDeviceAddress, { required: true }),
})

/** What the port is plugged into. */
export const portPlug = element({
  /** The kind of plug; it decides the other properties. */
  type: variant({
    network: networkPlug,
    bridge: networkPlug,
    direct: directPlug,
    'hostdev-pci': hostdevPlug,
  }),
})
