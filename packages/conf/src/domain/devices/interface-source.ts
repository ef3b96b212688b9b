import {
  attribute,
  checkedAttribute,
  child,
  children,
  element,
  members,
  valued,
  variant,
} from '../../codec/declare.ts'
import { oneOf, onOff, yesNo } from '../../codec/values/choice.ts'
import { uuid } from '../../codec/values/identifier.ts'
import { integerOfAnyBase, long, port } from '../../codec/values/number.ts'
import { text, word } from '../../codec/values/text.ts'
import { pciLocation } from './address.ts'
import { reconnect } from './storage-access.ts'
import { usbIdentifier } from './hostdev.ts'
import { interfaceDriver } from './interface-driver.ts'
import { interfaceIp, interfaceRoute } from './interface-parts.ts'

/** A virtual network. */
export const interfaceSourceNetwork = element({
  /** The network's name. */
  network: attribute(text, { required: true }),
  /** The group of ports of the network. */
  portgroup: attribute(word),
  /** The bridge behind the network, while the guest runs. */
  bridge: attribute(word, { live: true }),
  /** The port that the network gave to the running guest. */
  portid: attribute(uuid, { live: true }),
})

/** A bridge of the host. */
export const interfaceSourceBridge = element({
  /** The bridge's name. */
  bridge: attribute(text, { required: true }),
})

/** A device of the host that the guest is attached to directly. */
export const interfaceSourceDirect = element({
  /** The device's name. */
  dev: attribute(text, { required: true }),
  /** How guests on one device reach each other. */
  mode: attribute(oneOf(['vepa', 'private', 'bridge', 'passthrough']), { default: 'vepa' }),
})

/** A UDP or TCP socket that links guests without the host's network. */
export const interfaceSourceSocket = element({
  /** The address. */
  address: attribute(word),
  /** The port. */
  port: attribute(port),
  /** The near end, with `udp`. */
  local: child(() => interfaceSocketEnd),
})

/** The near end of a UDP socket. */
export const interfaceSocketEnd = element({
  /** The address. */
  address: attribute(word),
  /** The port. */
  port: attribute(port),
})

/** A socket of a vhost-user switch. */
export const interfaceSourceVhostUser = element({
  /** The kind of socket; always `unix`. */
  type: attribute(oneOf(['unix']), { code: 'CONFIG_UNSUPPORTED' }),
  /** The socket's path. */
  path: attribute(word),
  /** Who waits at the socket: the hypervisor with `server`. */
  mode: attribute(oneOf(['client', 'server'])),
  /** What happens when the connection is lost. */
  reconnect: child(reconnect, { dropEmpty: true }),
})

/** A virtual network. */
export const interfaceNetwork = members({
  /** The network. */
  source: child(interfaceSourceNetwork),
})

/** A bridge of the host. */
export const interfaceBridge = members({
  /** The bridge. */
  source: child(interfaceSourceBridge),
})

/** A device of the host, shared through macvtap. */
export const interfaceDirect = members({
  /** The device. */
  source: child(interfaceSourceDirect),
})

/** The host's side of the hypervisor's own network. */
export const interfaceSourceUser = element({
  /** The interface of the host that traffic leaves by. */
  dev: attribute(word),
})

/** The hypervisor's own small network with address translation. */
export const interfaceUser = members({
  /** The host's side. */
  source: child(interfaceSourceUser, { dropEmpty: true }),
})

/** The host's end of a tap device. */
export const interfaceSourceEthernet = element({
  /** Addresses of the host's end. */
  ips: children('ip', interfaceIp),
  /** Routes of the host's end. */
  routes: children('route', interfaceRoute),
})

/** A tap device of the host that somebody else connects. */
export const interfaceEthernet = members({
  /** The host's end. */
  source: child(interfaceSourceEthernet, { dropEmpty: true }),
})

/** A PCI function of the host. */
export const interfaceHostdevPci = members({ ...pciLocation, multifunction: checkedAttribute(onOff) })

/** A USB device of the host. */
export const interfaceHostdevUsb = members({
  /** The bus. */
  bus: attribute(integerOfAnyBase()),
  /** The number of the device on the bus. */
  device: attribute(integerOfAnyBase()),
})

/** The place of a device of the host. */
export const interfaceHostdevAddress = element({
  /** The bus that the device is on. */
  type: variant({ pci: interfaceHostdevPci, usb: interfaceHostdevUsb }),
})

/** A device of the host. */
export const interfaceSourceHostdev = element({
  /** Whether the kernel filters the guest's writes (Xen). */
  writeFiltering: attribute(yesNo),
  /** The maker of a USB device. */
  vendor: child(usbIdentifier),
  /** The product, for a USB device. */
  product: child(usbIdentifier),
  /** The device's address. */
  address: child(interfaceHostdevAddress),
})

/** A device of the host, handed to the guest whole. */
export const interfaceHostdev = members({
  /** Whether libvirt takes the device from the host and gives it back. */
  managed: attribute(yesNo),
  /** The kernel driver of the device. */
  driver: child(interfaceDriver, {
    dropEmpty: true,
    when: (owner: { type?: string }) => owner.type === 'hostdev',
  }),
  /** The device. */
  source: child(interfaceSourceHostdev),
})

/** A network device with virtio in its hardware (vDPA). */
export const interfaceVdpa = members({
  /** The path of the device. */
  source: valued('dev', word),
})

/** A port of a distributed switch of VMware. */
export const interfaceSourceVds = element({
  /** The switch. */
  switchid: attribute(uuid, { required: true }),
  /** The port. */
  portid: attribute(long, { required: true }),
  /** The group of ports. */
  portgroupid: attribute(word, { required: true }),
  /** The connection. */
  connectionid: attribute(long, { required: true }),
})

/** A distributed switch of VMware. */
export const interfaceVds = members({
  /** The port. */
  source: child(interfaceSourceVds),
})

/** A connection to the next interface of the same name, within the hypervisor. */
export const interfaceInternal = members({
  /** The network within the hypervisor. */
  source: valued('name', word),
})

/** A socket. */
export const interfaceSocket = members({
  /** The socket. */
  source: child(interfaceSourceSocket, { dropEmpty: true }),
})

/** A switch in another process. */
export const interfaceVhostUser = members({
  /** The socket. */
  source: child(interfaceSourceVhostUser),
})

/** An interface that is plugged into nothing. */
export const interfaceNull = members({})
